using System.Text;
using Gegevenshuis.AiGateway.Filtering.Multipart;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Multipart;

public class MultipartFormTests
{
    const string Type = "multipart/form-data; boundary=grens";
    const string Plain = "--grens\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n"
        + "--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jsonl\"\r\nContent-Type: application/jsonl\r\n\r\n{}\r\n\r\n--grens--\r\n";

    [Fact]
    public void A_form_is_taken_apart_to_the_byte()
    {
        byte[] body = Encoding.UTF8.GetBytes(Plain);
        MultipartForm form = MultipartForm.Read(new MemoryBody(body), Type, out FormFault fault)!;
        Assert.Equal(FormFault.None, fault);
        Assert.Equal("batch", form.Text(new MemoryBody(body), "purpose", 100));
        FormPart file = form.Find("file")!;
        Assert.Equal(("a.jsonl", "application/jsonl", "{}\r\n"), (file.FileName, file.MediaType, Encoding.UTF8.GetString(body[file.Content])));
        Assert.Null(form.Text(new MemoryBody(body), "file", 100));
        Assert.Null(form.Text(new MemoryBody(body), "purpose", 4));
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=a; boundary=grens")]
    [InlineData("multipart/form-data; boundary=\"gr ens\"")]
    [InlineData("multipart/form-data; boundary=grens; note=hallo")]
    [InlineData("multipart/mixed; boundary=grens")]
    [InlineData("application/json; boundary=grens")]
    [InlineData(null)]
    public void A_content_type_without_one_boundary_is_refused(string? type)
    {
        Assert.Null(MultipartForm.Read(new MemoryBody(Encoding.UTF8.GetBytes(Plain)), type, out FormFault fault));
        Assert.Equal(FormFault.Boundary, fault);
    }

    public static TheoryData<string, string, FormFault> Tricks => new()
    {
        { "text before the first part", "hallo\r\n" + Plain, FormFault.Outside },
        { "an empty line before the first part", "\r\n" + Plain, FormFault.Outside },
        { "text after the last part", Plain + "hallo", FormFault.Outside },
        { "a second form after the first", Plain + Plain, FormFault.Outside },
        { "no last boundary", Plain[..^9], FormFault.Unfinished },
        { "bare line feeds", Plain.Replace("\r\n", "\n", StringComparison.Ordinal), FormFault.Unfinished },
        { "a boundary that goes on", Plain.Replace("batch\r\n--grens", "batch\r\n--grensX", StringComparison.Ordinal), FormFault.Unfinished },
        { "a space after the boundary", Plain.Replace("batch\r\n--grens", "batch\r\n--grens ", StringComparison.Ordinal), FormFault.Unfinished },
        { "no head", "--grens\r\n\r\nx\r\n--grens--", FormFault.Head },
        { "a folded head", Plain.Replace("; name=\"purpose\"", ";\r\n name=\"purpose\"", StringComparison.Ordinal), FormFault.Head },
        { "a space before the colon", Plain.Replace("Content-Type:", "Content-Type :", StringComparison.Ordinal), FormFault.Head },
        { "two dispositions", Plain.Replace("Content-Type: application/jsonl", "content-disposition: form-data; name=\"b\"", StringComparison.Ordinal), FormFault.Head },
        { "two names", Plain.Replace("name=\"purpose\"", "name=\"purpose\"; name=\"file\"", StringComparison.Ordinal), FormFault.Head },
        { "a backslash in a name", Plain.Replace("a.jsonl", "a\\\"; x=\\\"b", StringComparison.Ordinal), FormFault.Head },
        { "a quote that does not end", Plain.Replace("filename=\"a.jsonl\"", "filename=\"a.jsonl", StringComparison.Ordinal), FormFault.Head },
        { "two file names that differ", Plain.Replace("filename=\"a.jsonl\"", "filename=\"a.jsonl\"; filename*=utf-8''b.pdf", StringComparison.Ordinal), FormFault.Head },
        { "a name in another character set", Plain.Replace("filename=\"a.jsonl\"", "filename*=iso-8859-1''%e9.txt", StringComparison.Ordinal), FormFault.Head },
        { "a line that is not known", Plain.Replace("Content-Type: application/jsonl", "X-Note: hallo", StringComparison.Ordinal), FormFault.Head },
        { "base64 on top", Plain.Replace("Content-Type: application/jsonl", "Content-Transfer-Encoding: base64", StringComparison.Ordinal), FormFault.Encoded },
        { "another character set", Plain.Replace("application/jsonl", "text/plain; charset=utf-7", StringComparison.Ordinal), FormFault.Encoded },
        { "a form in the form", Plain.Replace("application/jsonl", "multipart/mixed; boundary=b", StringComparison.Ordinal), FormFault.Encoded },
        { "a field twice", Plain.Replace("name=\"file\"; filename=\"a.jsonl\"", "name=\"Purpose\"", StringComparison.Ordinal), FormFault.Duplicate },
    };

    [Theory]
    [MemberData(nameof(Tricks))]
    public void What_two_readers_could_take_apart_in_two_ways_is_refused(string trick, string body, FormFault expected)
    {
        Assert.Null(MultipartForm.Read(new MemoryBody(Encoding.UTF8.GetBytes(body)), Type, out FormFault fault));
        Assert.True(fault == expected, $"{trick}: {fault}");
    }

    [Fact]
    public void Text_that_is_no_utf8_is_refused_and_files_may_be_anything()
    {
        byte[] body = Encoding.Latin1.GetBytes(Plain.Replace("batch", "b\u00E9", StringComparison.Ordinal));
        Assert.Null(MultipartForm.Read(new MemoryBody(body), Type, out FormFault fault));
        Assert.Equal(FormFault.InvalidUtf8, fault);
        body = Encoding.Latin1.GetBytes(Plain.Replace("{}", "\u00E9\u0000", StringComparison.Ordinal));
        Assert.NotNull(MultipartForm.Read(new MemoryBody(body), Type, out _));
    }

    [Fact]
    public void Lists_and_the_two_names_that_dotnet_gives_are_fine()
    {
        string list = Plain.Replace("name=\"purpose\"", "name=\"image[]\"", StringComparison.Ordinal).Replace("name=\"file\"; filename=\"a.jsonl\"", "name=\"image[]\"; filename=\"é.png\"; filename*=utf-8''%C3%A9.png", StringComparison.Ordinal);
        Assert.Equal(["image[]", "image[]"], MultipartForm.Read(new MemoryBody(Encoding.UTF8.GetBytes(list)), Type, out _)!.Parts.Select(static part => part.Name));
        string word = Plain.Replace("filename=\"a.jsonl\"", "filename=\"=?utf-8?B?w6kucG5n?=\"; filename*=utf-8''%C3%A9.png", StringComparison.Ordinal);
        Assert.Equal("é.png", MultipartForm.Read(new MemoryBody(Encoding.UTF8.GetBytes(word)), "multipart/form-data; boundary=\"grens\"", out _)!.Find("file")!.FileName);
    }

    [Fact]
    public async Task What_the_base_library_writes_is_read()
    {
        using MultipartFormDataContent content = new("een-grens");
        using StringContent purpose = new("batch");
        using ByteArrayContent file = new([1, 2, 3]);
        content.Add(purpose, "purpose");
        content.Add(file, "file", "één.bin");
        byte[] body = await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        MultipartForm? form = MultipartForm.Read(new MemoryBody(body), content.Headers.ContentType!.ToString(), out FormFault fault);
        Assert.Equal(FormFault.None, fault);
        Assert.Equal("batch", form!.Text(new MemoryBody(body), "purpose", 10));
        Assert.Equal([1, 2, 3], body[form.Find("file")!.Content]);
    }

    [Fact]
    public void Too_many_parts_are_refused()
    {
        string many = string.Concat(Enumerable.Range(0, 200).Select(static i => $"--grens\r\nContent-Disposition: form-data; name=\"f{i}\"\r\n\r\nx\r\n")) + "--grens--";
        Assert.Null(MultipartForm.Read(new MemoryBody(Encoding.UTF8.GetBytes(many)), Type, out FormFault fault));
        Assert.Equal(FormFault.TooManyParts, fault);
    }
}
