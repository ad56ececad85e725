using System.Text;

namespace HandoffDrafter.Fuzzing.Mutation;

/// <summary>What a format is made of: changes that chance alone would not come upon.</summary>
internal static class Words
{
    public static readonly byte[][] Pdf = Of(
        " 0 R", " 0 obj", "endobj", "stream\n", "endstream", "xref", "trailer", "startxref", "%%EOF", "<<", ">>", "[", "]", "(", ")", "<", ">", "/", "null", "true",
        "/Length ", "/Filter", "/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode", "/DCTDecode", "/DecodeParms", "/Predictor 12", "/Columns ", "/Colors 64", "/BitsPerComponent 16",
        "/Type", "/Page", "/Pages", "/Kids", "/Parent", "/Count", "/Contents", "/Resources", "/XObject", "/Form", "/Font", "/Type0", "/Type1", "/Type3", "/TrueType", "/CIDFontType2", "/DescendantFonts",
        "/Encoding", "/Differences", "/Identity-H", "/ToUnicode", "/FontFile", "/FontFile2", "/FontFile3", "/W", "/Widths", "/FirstChar", "/LastChar", "/ObjStm", "/XRef", "/First", "/N ", "/Index", "/Prev ",
        "/Encrypt", "/Standard", "/V 5", "/R 6", "/Annots", "/AcroForm", "/Fields", "/Sig", "/Outlines", "/Next", "/OCProperties", "/OCGs", "/Rotate 90", "/MediaBox", "/UserUnit", "/ActualText", "/BBox", "/Matrix",
        " Tf ", " Tj ", " TJ ", " ' ", " \" ", " Td ", " TD ", " Tm ", " T* ", " BT ", " ET ", " q ", " Q ", " cm ", " Do ", " BDC ", " EMC ", " Tr ", " Tz ", " Ts ", " re ", " W n ", " f ", " gs ", " BI ", " ID ", " EI ",
        "begincmap", "beginbfrange", "endbfrange", "beginbfchar", "begincodespacerange", "usecmap", "begincidrange",
        "0", "-1", "1", "65535", "65536", "2147483647", "-2147483648", "4294967296", "9223372036854775807", "1e308", "0.0000001", "-.5", "1.", "--1");

    public static readonly byte[][] Xml = Of(
        "<w:p>", "</w:p>", "<w:p/>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:ins w:author=\"a\">", "</w:ins>", "<w:del>", "</w:del>", "<w:delText>",
        "</w:delText>", "<w:moveFrom>", "</w:moveFrom>", "<w:sdt>", "</w:sdt>", "<w:sdtContent>", "</w:sdtContent>", "<w:hyperlink r:id=\"r1\">", "</w:hyperlink>", "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:fldChar w:fldCharType=\"separate\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText>", "<w:fldSimple w:instr=\"DATE\">", "<w:footnoteReference w:id=\"1\"/>", "<w:commentReference w:id=\"0\"/>",
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", "<w:pStyle w:val=\"Heading1\"/>", "<w:vanish/>", "<w:color w:val=\"FFFFFF\"/>", "<w:sz w:val=\"0\"/>", "<w:gridSpan w:val=\"99999\"/>",
        "<w:vMerge/>", "<w:tab/>", "<w:br w:type=\"page\"/>", "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>", "<w:txbxContent>", "</w:txbxContent>", "<mc:AlternateContent>", "<mc:Choice>", "<mc:Fallback>", "<m:oMath>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&lt;", "&#0;", "&#x10FFFF;", "&#xD800;", "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", " w:val=\"-1\"", " w:val=\"2147483648\"", " xmlns:w=\"x\"", " w:val=\"\"",
        "<a:p>", "</a:p>", "<a:t>", "</a:t>", "<p:sp>", "</p:sp>", "<c r=\"A1\" t=\"s\">", "</c>", "<v>", "</v>", "<f>", "</f>", "\u0000", "\uFFFE", "\uD83D");

    public static byte[][] For(string format) => format switch
    {
        "eml" => Mail,
        "vtt" or "srt" => Captions,
        "csv" => Of(",", ";", "\t", "\"", "\"\"", "\"\n\"", "\r\n", "\uFEFF", "sep=;"),
        "json" => Of("{", "}", "[", "]", ",", ":", "\"", "\\u0000", "\\ud800", "null", "1e999", "-0", "{\"a\":", "[["),
        _ => Of("# ", "- ", "> ", "| a | b |", "|---|", "```", "<b>", "</b>", "[a](b)", "![", "***", "\t", "Ann: ", "00:01:02", "\u0000", "\uFEFF"),
    };

    private static readonly byte[][] Mail = Of(
        "From: ", "To: ", "Cc: ", "Subject: ", "Date: ", "Message-ID: ", "References: ", "Content-Type: ", "multipart/mixed", "multipart/alternative", "multipart/related", "message/rfc822", "text/plain", "text/html", "; boundary=",
        "boundary=\"x\"", "\n--x\n", "\n--x--\n", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable", "Content-Transfer-Encoding: 8bit", "Content-Disposition: attachment; filename=", "filename*=utf-8''%E2%82",
        "filename*0*=", "; charset=utf-8", "; charset=utf-7", "; charset=iso-2022-jp", "; charset=koi8-r", "; charset=utf-16", "=?utf-8?B?", "=?utf-8?Q?", "=?iso-8859-1?q?=E9?=", "?=", "=\n", "=3D", "=FF", "\n\n", "\r\n", "\n ", "\n\t",
        "\n> ", "\n>> ", "\nOn Mon, 2 Mar 2026, Ann wrote:\n", "\n-----Original Message-----\n", "\n________________________________\n", "\n-- \n", "From: Ann <a@example.com>\nSent: Monday, 2 March 2026\nTo: Bo\nSubject: x\n\n",
        "<html>", "<table>", "<tr>", "<td>", "<blockquote>", "<!--", "-->", "<style>", "</style>", "<script>", "<br>", "<div style=\"display:none\">", "&nbsp;", "&#x110000;", "&amp", "<", ">", "\"", "\u0000", "\u00FF");

    private static readonly byte[][] Captions = Of(
        "WEBVTT", "\n\n", "NOTE ", "STYLE", "REGION", " --> ", "00:00:00.000 --> 00:00:01.000", "99:59:59.999", "1:2:3", "00:00:60.000", "999999999:00:00.000", "00:00:01,500", "<v Ann>", "</v>", "<v.loud Ann Smith>", "<c>", "<i>", "<b>", "<00:00:01.000>", "&amp;", "&lt;", "&#0;",
        "Ann: ", "[Ann]", ">> ", "- ", "1\n", "-1\n", "99999999999999999999\n", "align:start position:0%", "\r", "\uFEFF", "\u0000", "\u2028");

    private static byte[][] Of(params string[] words) => [.. words.Select(Encoding.UTF8.GetBytes)];
}
