using UglyToad.PdfPig.Logging;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Pdf;

/// <summary>Hears when the library goes on after something it could not read. What it says may quote the file and is dropped.</summary>
sealed class FaultLog : ILog
{
    /// <summary>Something was not read.</summary>
    public bool Any { get; private set; }

    public void Debug(string message)
    {
    }

    public void Debug(string message, Exception ex)
    {
    }

    public void Warn(string message)
    {
    }

    public void Error(string message) => Any = true;

    public void Error(string message, Exception ex) => Any = true;
}
