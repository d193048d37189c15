// A word of the domain that ASP.NET has too; here it means the register's.
global using Endpoint = Gegevenshuis.AiGateway.Registers.Endpoints.Endpoint;
