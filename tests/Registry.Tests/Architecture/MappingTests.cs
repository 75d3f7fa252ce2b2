using AutoMapper;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Registry.Tests.Architecture;

public sealed class MappingTests
{
    [Fact]
    public async Task Every_mapping_fills_its_whole_target()
    {
        await using var app = new RegistryApp { Empty = true };
        var mapper = app.Services.GetRequiredService<IMapper>();
        Should.NotThrow(() => mapper.ConfigurationProvider.AssertConfigurationIsValid());
    }
}
