using HandoffDrafter.Core.Reading;
using HandoffDrafter.Readers.Mail;

namespace HandoffDrafter.Tests.Readers.Mail;

public class MailReaderConformanceTests : DocumentReaderConformance
{
    protected override DocumentReader Reader { get; } = new MailReader();

    protected override byte[] Document { get; } = SampleMail.FromAnn(
        ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=\"b1\""],
        [
            "--b1", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
            "<p>Hello Bo,</p><div style=3D\"display:none\">unseen</div><table><tr><td>Berth</td><td>Price</td></tr></table>",
            .. Enumerable.Range(1, 30).Select(i => $"<p>{i}. Berth {i} will be free for you on the first day of May, as we said.</p>="),
            "<p>Ann Lee<br>Harbour master, Quayside Berths Ltd<br>+44 1632 960001</p>",
            "<blockquote><p>Is there room?</p></blockquote>",
            "--b1", "Content-Type: application/pdf; name=map.pdf", "Content-Disposition: attachment; filename=map.pdf", "Content-Transfer-Encoding: base64", "", "JVBERi0xLjQK",
            "--b1--",
        ]);
}
