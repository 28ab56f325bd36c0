"""What text processors and web pages put on the clipboard, and what is to be made of it."""

from __future__ import annotations

_WORD_HEAD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator
content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/>
</o:OfficeDocumentSettings></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style>
</head><body lang=NL style='tab-interval:35.4pt'><!--StartFragment-->"""
_WORD_END = "<!--EndFragment--></body></html>"


def _word(body: str) -> str:
    return _WORD_HEAD + body + _WORD_END


def _item(mark: str, text: str, level: int = 1, place: str = "Middle") -> str:
    """An item as Word has it: a paragraph, in which its mark stands as text to be ignored."""
    style = f"margin-left:{36 * level}pt;text-indent:-18.0pt;mso-list:l0 level{level} lfo1"
    blanks = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"
    shown = f"<span style='mso-list:Ignore'>{mark}{blanks}</span>"
    symbol = "font-family:Symbol;mso-fareast-font-family:Symbol"
    return (
        f"<p class=MsoListParagraphCxSp{place} style='{style}'><![if !supportLists]>"
        f"<span style='{symbol}'>{shown}</span><![endif]>{text}<o:p></o:p></p>"
    )


CASES: dict[str, tuple[str, str]] = {
    "Word: paragraphs that are broken in the source": (
        _word(
            "<p class=MsoNormal>In hoeverre worden de\nervaringen <b style='mso-bidi-font-weight:"
            "normal'>mee</b><b>genomen</b><i> nu</i>?<o:p></o:p></p>\n"
            "<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n<p class=MsoNormal>Zo nee,&nbsp;waarom niet?"
            "</p>"
        ),
        "In hoeverre worden de ervaringen **meegenomen** *nu*?\n\nZo nee, waarom niet?",
    ),
    "Word: bullets in bullets": (
        _word(
            _item("·", "focus op betere\ndienstverlening", place="First")
            + _item("o", "aan het <i>loket</i>", 2)
            + _item("§", "op dinsdag", 3)
            + _item("·", "kostenbesparing.", place="Last")
        ),
        "- focus op betere dienstverlening\n  - aan het *loket*\n    - op dinsdag\n"
        "- kostenbesparing.",
    ),
    "Word: numbers with letters below them": (
        _word(
            "<p class=MsoNormal>De vragen:</p>"
            + _item("1.", "Weet het college dit?")
            + _item("a.", "Zo ja, sinds wanneer?", 2)
            + _item("2.", "Wat gaat het doen?")
        ),
        "De vragen:\n\n1. Weet het college dit?\n   - a. Zo ja, sinds wanneer?\n"
        "2. Wat gaat het doen?",
    ),
    "Word: headings, a title and a list that goes on": (
        _word(
            "<p class=MsoTitle>Vragen</p><h1>Aanleiding<o:p></o:p></h1><h2><b>Kosten</b></h2>"
            + _item("4)", "Vier")
            + _item("5)", "Vijf")
        ),
        "### Vragen\n\n### Aanleiding\n\n#### Kosten\n\n4. Vier\n5. Vijf",
    ),
    "Word: a table": (
        _word(
            "<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'><tr>"
            "<td width=301><p class=MsoNormal><b>jaar</b><o:p></o:p></p></td><td><p>aantal | soort"
            "</p></td></tr><tr><td><p>2014</p></td><td><p>3</p><p>4</p></td></tr>"
            "<tr><td colspan=2><p>samen 7</p></td></tr></table>"
        ),
        "| **jaar** | aantal \\| soort |\n| --- | --- |\n| 2014 | 3 4 |\n| samen 7 |  |",
    ),
    "Word: what is deleted, noted or drawn goes; what is added stays": (
        _word(
            "<p class=MsoNormal>Dit<del cite='mailto:J%20B' datetime='2014-10-09T10:00'> niet</del>"
            "<ins cite='mailto:J%20B'> wel</ins><a style='mso-comment-reference:JB_1'>, zegt</a>"
            "<span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor "
            'id="_anchor_1" href="#_msocom_1">[JB1]</a></span></span> <st1:place w:st="on">Zwolle'
            "</st1:place>.<span style='display:none;mso-hide:all'>geheim</span>"
            "<!--[if gte vml 1]><v:shape/><![endif]--><img src='file:///C:/x.png'></p>"
            "<div style='mso-element:comment-list'><div style='mso-element:comment'>"
            "<p class=MsoCommentText>Klopt dit?</p></div></div>"
        ),
        "Dit wel, zegt Zwolle.",
    ),
    "Word: footnotes as text, links as links": (
        _word(
            "<p class=MsoNormal>Zie de nota<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" "
            'name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> op <a '
            'href="https://example.org/nota_(1)">de site</a> of <a href="mailto:a@example.org">mail'
            "</a>.</p><div style='mso-element:footnote-list'><hr size=1><div style='mso-element:"
            'footnote\' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> Nota 2014.</p>'
            "</div></div>"
        ),
        "Zie de nota[1] op [de site](https://example.org/nota_%281%29) of "
        "[mail](mailto:a@example.org).\n\n[1] Nota 2014.",
    ),
    "Outlook: divisions, and breaks within a paragraph": (
        "<html><body><div class=WordSection1><div><p class=MsoNormal>Beste griffie,<br>hierbij<br>"
        "</p></div><div>&nbsp;</div><div>Groet</div></div></body></html>",
        "Beste griffie,\\\nhierbij\n\nGroet",
    ),
    "Google Docs: all of it in a bold that is not, a list in a list": (
        '<meta charset=\'utf-8\'><b style="font-weight:normal;" id="docs-internal-guid-1"><p '
        'dir="ltr"><span style="font-weight:400;font-style:normal">Gewoon </span><span style="'
        'font-weight:700">vet</span><span style="font-style:italic"> schuin</span></p><ol><li '
        'dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>een</span></p></li><ul>'
        '<li aria-level="2"><p><span>binnen</span></p></li></ul><li><p><span>twee</span></p></li>'
        "</ol></b>",
        "Gewoon **vet** *schuin*\n\n1. een\n   - binnen\n2. twee",
    ),
    "LibreOffice: paragraphs in items, numbers that start later": (
        '<!DOCTYPE html><html><head><style type="text/css">p { line-height: 115% }</style></head>'
        '<body lang="nl-NL" dir="ltr"><p style="line-height: 100%">Aanhef</p><ul><li><p>punt een'
        '</p></li><li><p>punt twee</p><p>vervolg</p></li></ul><ol start="3"><li><p>drie</p></li>'
        "<li><p>vier</p></li></ol></body></html>",
        "Aanhef\n\n- punt een\n\n- punt twee\n\n  vervolg\n\n3. drie\n4. vier",
    ),
    "a web page: a quote, a layout table, what is struck": (
        "<body><table><tr><td><p>In een kader</p><ul><li>a</li></ul></td></tr></table><blockquote>"
        "<p>Woorden</p><p>meer</p></blockquote><p><s>oud</s> <strong>nieuw </strong>einde</p>"
        "</body>",
        "In een kader\n\n- a\n\n> Woorden\n>\n> meer\n\n~~oud~~ **nieuw** einde",
    ),
    "what means something to Markdown stays text": (
        "<p># geen kop</p><p>5 * 3 * 2 = 30, snake_case, _zo_, `x`, &lt;b&gt;, [a](b), a\\b</p>"
        "<p>&gt; geen citaat</p><p>- wel een punt</p><p>1. wel een nummer</p>",
        "\\# geen kop\n\n5 \\* 3 \\* 2 = 30, snake_case, \\_zo\\_, \\`x\\`, \\<b>, \\[a](b), a\\\\b"
        "\n\n\\> geen citaat\n\n- wel een punt\n\n1. wel een nummer",
    ),
    "scripts and styles of others": (
        "<p onclick='alert(1)'>tekst</p><script>alert(2)</script><style>p{}</style><svg "
        "onload='alert(3)'><text>x</text></svg><a href='javascript:alert(4)'>klik</a>"
        "<img src=x onerror='window.pasted=1'><iframe srcdoc='<script>parent.pasted=1</script>'>"
        "</iframe>",
        "tekst\n\nklik",
    ),
}
