namespace Tocsin.Sources.Files;

/// <summary>The files behind a path: the file itself, those of a folder and its folders, those that a pattern names; each in the order of
/// names, compared by their characters, so that every machine reads alike.</summary>
internal sealed class FileFinder(ReadingSettings settings)
{
    // What a saved page or a downloaded site brings with it and no report is ever in. A file that is named by itself is always read.
    private static readonly HashSet<string> Beside = new(StringComparer.OrdinalIgnoreCase)
    {
        ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".ico", ".woff", ".woff2", ".ttf", ".otf", ".eot",
        ".mp3", ".mp4", ".m4a", ".m4v", ".webm", ".ogg", ".wav", ".mov",
    };

    /// <summary>Whether a file of that name is left out where it was not named by itself.</summary>
    public static bool IsBeside(string name) => Beside.Contains(Path.GetExtension(name));

    /// <summary>The files, or why there are none; failures stand where the files would.</summary>
    public IEnumerable<(string? File, Unreadable? Failure)> Find(string path)
    {
        if (Directory.Exists(path))
        {
            return InFolder(path);
        }

        if (File.Exists(path) || !Glob.IsPattern(path))
        {
            return [(path, null)];
        }

        return Matching(path);
    }

    private IEnumerable<(string? File, Unreadable? Failure)> InFolder(string path)
    {
        var found = false;
        foreach (var entry in Walk(path, [Real(path)]))
        {
            found = true;
            yield return entry;
        }

        if (!found)
        {
            yield return (null, Messages.EmptyFolder(path));
        }
    }

    private IEnumerable<(string? File, Unreadable? Failure)> Matching(string pattern)
    {
        var glob = new Glob(pattern);
        var found = false;
        if (Directory.Exists(glob.Root.Length == 0 ? "." : glob.Root))
        {
            var root = glob.Root.Length == 0 ? "." : glob.Root;
            foreach (var (file, failure) in Walk(root, [Real(root)]))
            {
                // Folders that the pattern does not ask for may be closed or go in circles.
                var relative = file is null ? null : Path.GetRelativePath(root, file).Replace('\\', '/');
                if (relative is not null && glob.IsMatch(relative))
                {
                    found = true;
                    yield return (glob.Root.Length == 0 ? relative : file, failure);
                }
            }
        }

        if (!found)
        {
            yield return (null, Messages.NoMatch(pattern));
        }
    }

    private IEnumerable<(string? File, Unreadable? Failure)> Walk(string folder, List<string> above)
    {
        var (entries, failure) = Entries(folder);
        if (failure is not null)
        {
            yield return (null, failure);
            yield break;
        }

        foreach (var entry in entries)
        {
            var path = Join(folder, entry.Name);
            if (entry is not DirectoryInfo)
            {
                if (!IsBeside(entry.Name))
                {
                    yield return (path, null);
                }

                continue;
            }

            var real = Real(path);
            if (above.Contains(real, StringComparer.Ordinal))
            {
                yield return (null, Messages.FolderLoop(path));
            }
            else if (above.Count > settings.MaxFolderDepth)
            {
                yield return (null, Messages.FolderTooDeep(path, settings.MaxFolderDepth));
            }
            else
            {
                above.Add(real);
                foreach (var found in Walk(path, above))
                {
                    yield return found;
                }

                above.RemoveAt(above.Count - 1);
            }
        }
    }

    private static (List<FileSystemInfo> Entries, Unreadable? Failure) Entries(string folder)
    {
        try
        {
            var options = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false };
            var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos("*", options)
                .Where(entry => !entry.Name.StartsWith('.'))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .ToList();
            return (entries, null);
        }
        catch (Exception failure) when (StreamFailure.Of(folder, failure) is { } unreadable)
        {
            return ([], unreadable);
        }
    }

    private static string Join(string folder, string name) =>
        folder.EndsWith('/') || folder.EndsWith(Path.DirectorySeparatorChar) ? folder + name : $"{folder}/{name}";

    // Where links lead, so that a folder that links to one that holds it is known again.
    private static string Real(string folder)
    {
        try
        {
            var info = new DirectoryInfo(folder);
            return Path.TrimEndingDirectorySeparator((info.ResolveLinkTarget(returnFinalTarget: true) ?? info).FullName);
        }
        catch (IOException)
        {
            return Path.GetFullPath(folder);
        }
    }
}
