using Tocsin.Language.Models;

namespace Tocsin.Language;

/// <summary>Opens engines that read texts with a trained model.</summary>
/// <example><code>
/// using var engine = LanguageEngine.Open();
/// foreach (var sentence in engine.Read("Soldiers seized the airport. Nobody was hurt."))
/// {
///     Console.WriteLine(TreeDrawing.Draw(sentence));
/// }
/// </code></example>
public static class LanguageEngine
{
    /// <summary>Opens the English model that comes with the program: the folder <c>models/en</c> beside it.</summary>
    /// <exception cref="ModelException">The model is missing or cannot be used; the message says which file and what to do.</exception>
    public static ILanguageEngine Open() => Open(Path.Combine(AppContext.BaseDirectory, "models", "en"));

    /// <summary>Opens the model of a folder with model.onnx, vocab.txt and labels.txt.</summary>
    /// <exception cref="ModelException">The model is missing or cannot be used; the message says which file and what to do.</exception>
    public static ILanguageEngine Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return EncoderEngine.Open(folder);
    }
}
