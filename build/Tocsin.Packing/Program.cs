using Tocsin.Coding.Data;
using Tocsin.Coding.Places.Packed;

// packing DATA/PLACES OUT: packs all places into one file that is mapped into memory; errors name file, line and column.
if (args is not [var folder, var output])
{
    Console.Error.WriteLine("use: packing FOLDER OUT");
    return 2;
}

var errors = new List<DataError>();
var writer = new GazetteerWriter();
foreach (var place in PlaceFiles.Read(folder, errors))
{
    writer.Add(place);
}

foreach (var error in errors)
{
    Console.Error.WriteLine(error);
}

if (errors.Count > 0)
{
    return 1;
}

// Written beside and moved: a build that is stopped leaves no half file.
var half = output + ".new";
using (var stream = new BufferedStream(File.Create(half), 1 << 20))
{
    writer.Write(stream);
}

File.Move(half, output, overwrite: true);
return 0;
