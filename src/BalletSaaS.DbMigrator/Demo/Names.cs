using BalletSaaS.Tenants;

namespace BalletSaaS.Demo;

/// <summary>Names of people who do not exist.</summary>
internal static class Names
{
    private static readonly string[] First =
    [
        "Marta", "Rui", "Clara", "Tom", "Nina", "Leo", "Eva", "Beatriz", "João", "Matilde", "Tiago", "Leonor", "Afonso", "Carolina", "Duarte",
        "Francisca", "Gonçalo", "Helena", "Iris", "Jorge", "Laura", "Miguel", "Noa", "Olívia", "Pedro", "Raquel", "Simão", "Teresa", "Vera", "Xavier",
        "Alice", "Bruno", "Cecília", "Daniel", "Elisa", "Filipe", "Gabriela", "Hugo", "Inês", "Joana", "Kiara", "Lúcia", "Mafalda", "Nuno", "Petra",
        "Amara", "Bo", "Chiara", "Dara", "Emil", "Fleur", "Grace", "Hana", "Isak", "June", "Kofi", "Lena", "Maya", "Oskar", "Yara",
    ];

    private static readonly string[] Last =
    [
        "Lopes", "Tavares", "Mendes", "Becker", "Costa", "Park", "Martins", "Almeida", "Barros", "Cardoso", "Dias", "Esteves", "Ferreira", "Gomes",
        "Henriques", "Jardim", "Lima", "Matos", "Neves", "Oliveira", "Pinto", "Queirós", "Ramos", "Santos", "Teixeira", "Vaz", "Antunes", "Brito",
        "Coelho", "Domingues", "Fonseca", "Guerra", "Leal", "Moreira", "Nogueira", "Pires", "Rocha", "Salgado", "Torres", "Viegas", "Adler", "Bianchi",
        "Campbell", "Dubois", "Eriksen", "Fischer", "Haddad", "Ito", "Jansen", "Kowalski", "Laurent", "Novak", "Okafor", "Patel", "Silva", "Young",
    ];

    /// <summary>Different full names.</summary>
    public static IEnumerable<(string First, string Last)> Draw(Dice dice, int count) => dice
        .Shuffled(from first in First from last in Last select (first, last)).Take(count);

    /// <summary>The e-mail of a name.</summary>
    public static string Email(string first, string last, string domain) => $"{Slug.From(first)}.{Slug.From(last)}@{domain}";
}
