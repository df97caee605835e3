namespace Tocsin.Language.Models;

/// <summary>Reads the text files of a model's folder.</summary>
internal static class ModelFile
{
    /// <summary>The lines of a file in UTF-8.</summary>
    /// <exception cref="ModelException">The file is missing or cannot be read.</exception>
    public static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, exception);
        }
    }

    /// <summary>What to say of a file that is missing or cannot be read.</summary>
    public static ModelException Unreadable(string path, Exception exception) => exception is FileNotFoundException or DirectoryNotFoundException
        ? new($"{path} is missing; a model is a folder with model.onnx, vocab.txt and labels.txt: give that folder, or put the file back.", exception)
        : new($"{path} cannot be read: {exception.Message}", exception);
}
