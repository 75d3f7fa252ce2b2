using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.Sqlite
{
    /// <inheritdoc />
    public partial class PeopleOfManyDossiers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_people_persons_NationalIdIndex",
                table: "people_persons");

            migrationBuilder.CreateIndex(
                name: "IX_people_persons_NationalIdIndex",
                table: "people_persons",
                column: "NationalIdIndex");

            migrationBuilder.CreateIndex(
                name: "IX_people_persons_SearchName_BirthDate",
                table: "people_persons",
                columns: new[] { "SearchName", "BirthDate" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_people_persons_NationalIdIndex",
                table: "people_persons");

            migrationBuilder.DropIndex(
                name: "IX_people_persons_SearchName_BirthDate",
                table: "people_persons");

            migrationBuilder.CreateIndex(
                name: "IX_people_persons_NationalIdIndex",
                table: "people_persons",
                column: "NationalIdIndex",
                unique: true);
        }
    }
}
