namespace BalletSaaS.Classes;

/// <summary>Limits of the rules of booking, of a studio as of a class.</summary>
public static class ClassRuleConsts
{
    /// <summary>The longest name of a discipline, such as pointe.</summary>
    public const int MaxDisciplineLength = 40;
    /// <summary>The earliest opening, in days before the class.</summary>
    public const int MaxOpensDays = 365;
    /// <summary>The earliest free-cancel deadline, in hours before the start.</summary>
    public const int MaxFreeCancelHours = 720;
    /// <summary>The longest time that a rule counts in minutes: a week.</summary>
    public const int MaxMinutes = 10_080;
    /// <summary>The longest offer, in minutes: a day.</summary>
    public const int MaxOfferMinutes = 1_440;
    /// <summary>The highest age that a class asks for, in years.</summary>
    public const int MaxAge = 120;
}
