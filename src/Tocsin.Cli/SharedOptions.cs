using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Tocsin.Cli;

/// <summary>Arguments and options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>What to read.</summary>
    public static Argument<string[]> Paths(string name) => new(name)
    {
        Description = "Files, folders, patterns such as 'reports/**/*.html', zip archives; - for standard input.",
        Arity = ArgumentArity.OneOrMore,
        Validators = { RefuseEmpty },
    };

    /// <summary>Where results go.</summary>
    public static Option<string?> OutputFile() => new("--output", "-o")
    {
        Description = "Write to this file instead of standard output; it is there whole or not at all.",
        HelpName = "FILE",
    };

    /// <summary>The day of publication for reports that do not tell it.</summary>
    public static Option<DateOnly?> Published() => Day("--published", "The day of publication of reports that do not tell it themselves; weekdays are counted from it.");

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name}: \"{text}\" is no day; write it as 2023-07-26.");
            return null;
        },
    };

    /// <summary>The form of the results: one of a few words.</summary>
    public static Option<string> Format(string description, params string[] formats) => Word("format", formats[0], description, formats);

    /// <summary>An option that takes one of a few words.</summary>
    public static Option<string> Word(string name, string usual, string description, params string[] words)
    {
        var option = new Option<string>("--" + name) { Description = description, HelpName = string.Join('|', words), DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !words.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
            {
                result.AddError($"--{name}: there is no {name} \"{result.Tokens[0].Value}\"; use {string.Join(", ", words[..^1])} or {words[^1]}.");
            }
        });
        return option;
    }

    private static void RefuseEmpty(ArgumentResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError("A path is empty; check the variable that it comes from.");
        }
    }
}
