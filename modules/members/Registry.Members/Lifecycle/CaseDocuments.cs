using Microsoft.EntityFrameworkCore;

namespace Registry.Members.Lifecycle;
