// Help and the manual page, exactly.

import CommandLineParsing
import Testing

@Suite struct HelpTests {
  @Test func ofTheProgram() {
    #expect(
      Kitchen.program.help(.program, width: 80) == """
        kitchen: cook and serve from the command line

        Examples:
          kitchen cook soup 2
              begin here

        Usage: kitchen [COMMAND] [ARGUMENTS] [OPTIONS]

        Cooking:
          cook   cook a dish
          taste  taste what is on the stove

        The table:
          serve  bring a dish to the table

        Help:
          help  explain the program or one of its commands

        Options without a command:
              --wide  look far

        Global options:
              --book PATH  the cookbook to use
          -q, --quiet      say nothing but errors
          -h, --help       explain the command and stop
              --version    print the version and stop

        Dishes are kept in a cookbook, which is a plain text.

        """)
  }

  @Test func ofACommand() {
    #expect(
      Kitchen.program.help(.command(Kitchen.cook), width: 80) == """
        kitchen cook: cook a dish

        Examples:
          kitchen cook soup 2 --minutes 30
              two plates of soup in half an hour
          kitchen cook rice 0.5 -l

        Usage: kitchen cook DISH AMOUNT… [OPTIONS]

        Cooking begins at once. What is on the stove already stays there, and is stirred
        before anything else happens to it.

          low     simmers
          high    boils

        Nothing burns.

        Arguments:
          DISH     what to cook
          AMOUNT…  how much of it

        Stove:
          -m, --minutes N   how long to cook
              --heat LEVEL  how hot the stove is
          -l, --lid         cook under a lid
          -r, --stir        stir all the while

        Taste:
          -s, --spice NAME  a spice to add (may be repeated)
              --into DIR    where the pots are

        Global options:
              --book PATH  the cookbook to use
          -q, --quiet      say nothing but errors
          -h, --help       explain the command and stop

        """)
  }

  @Test func ofACommandInANarrowTerminal() {
    #expect(
      Kitchen.program.help(.command(Kitchen.cook), width: 40) == """
        kitchen cook: cook a dish

        Examples:
          kitchen cook soup 2 --minutes 30
              two plates of soup in half an hour
          kitchen cook rice 0.5 -l

        Usage: kitchen cook DISH AMOUNT…
               [OPTIONS]

        Cooking begins at once. What is on the
        stove already stays there, and is
        stirred before anything else happens to
        it.

          low     simmers
          high    boils

        Nothing burns.

        Arguments:
          DISH     what to cook
          AMOUNT…  how much of it

        Stove:
          -m, --minutes N   how long to cook
              --heat LEVEL  how hot the stove is
          -l, --lid         cook under a lid
          -r, --stir        stir all the while

        Taste:
          -s, --spice NAME  a spice to add (may
                            be repeated)
              --into DIR    where the pots are

        Global options:
              --book PATH  the cookbook to use
          -q, --quiet      say nothing but
                           errors
          -h, --help       explain the command
                           and stop

        """)
  }

  @Test func rolesAreMarked() {
    func mark(_ letter: String) -> Markup { Markup(before: "<\(letter)>", after: "</>") }
    let style = HelpStyle(
      heading: mark("h"), name: mark("n"), placeholder: mark("p"), example: mark("e"))
    let marked = Kitchen.program.help(.command(Kitchen.cook), width: 80, style: style)
    #expect(
      marked.hasPrefix(
        "<n>kitchen cook</>: cook a dish\n\n<h>Examples:</>\n  <e>kitchen cook soup 2 "))
    #expect(marked.contains("  <p>DISH</>     what to cook\n"))
    #expect(marked.contains("  <n>-m</>, <n>--minutes</> <p>N</>   how long to cook\n"))
    // Markup takes no columns: without it, the page is the plain one.
    var plain = marked
    for code in ["<h>", "<n>", "<p>", "<e>", "</>"] { plain = plain.removing(code) }
    #expect(plain == Kitchen.program.help(.command(Kitchen.cook), width: 80))
  }

  @Test(arguments: [0, 1, 24, 30, 60, 79, 80, 120, 1000])
  func noLineIsWiderThanTheTerminal(_ width: Int) {
    // Lines to type are never broken, so they are left out.
    let bare = CommandSpec(
      "bare", summary: Kitchen.cook.summary + " and quite a lot of other things besides",
      arguments: [Kitchen.dish, Kitchen.amounts], options: [Kitchen.minutes, Kitchen.heat],
      discussion: "Some words that go on and on, so that they must be broken into lines.")
    for line in Kitchen.program.help(.command(bare), width: width).split(separator: "\n") {
      #expect(line.count <= min(max(width, 24), 100))
    }
  }

  @Test func theManualPage() throws {
    #expect(
      Kitchen.program.manualPage(version: "1.0", date: "2026-01-31") == #"""
        .TH "KITCHEN" 1 "2026-01-31" "kitchen 1.0"
        .SH "NAME"
        kitchen \- cook and serve from the command line
        .SH "SYNOPSIS"
        \fBkitchen\fR [\fICOMMAND\fR] [\fIARGUMENTS\fR] [\fIOPTIONS\fR]
        .SH "DESCRIPTION"
        Dishes are kept in a cookbook, which is a plain text.
        .SH "EXAMPLES"
        begin here:
        .PP
        .EX
          kitchen cook soup 2
        .EE
        .SH "COMMANDS"
        .SS "kitchen cook"
        \fBkitchen cook\fR \fIDISH\fR \fIAMOUNT\[u2026]\fR
        .PP
        Cook a dish.
        .PP
        Cooking begins at once. What is on the stove already stays there, and is
        stirred before anything else happens to it.
        .PP
        .EX
          low     simmers
          high    boils
        .EE
        .PP
        Nothing burns.
        .TP
        \fIDISH\fR
        what to cook
        .TP
        \fIAMOUNT\[u2026]\fR
        how much of it
        .PP
        Stove:
        .TP
        \fB\-m\fR, \fB\-\-minutes\fR \fIN\fR
        how long to cook
        .TP
        \fB\-\-heat\fR \fILEVEL\fR
        how hot the stove is
        .TP
        \fB\-l\fR, \fB\-\-lid\fR
        cook under a lid
        .TP
        \fB\-r\fR, \fB\-\-stir\fR
        stir all the while
        .PP
        Taste:
        .TP
        \fB\-s\fR, \fB\-\-spice\fR \fINAME\fR
        a spice to add (may be repeated)
        .TP
        \fB\-\-into\fR \fIDIR\fR
        where the pots are
        .PP
        Examples:
        .PP
        two plates of soup in half an hour:
        .PP
        .EX
          kitchen cook soup 2 \-\-minutes 30
        .EE
        .PP
        .EX
          kitchen cook rice 0.5 \-l
        .EE
        .SS "kitchen taste"
        \fBkitchen taste\fR
        .PP
        Taste what is on the stove.
        .TP
        \fB\-s\fR, \fB\-\-spice\fR \fINAME\fR
        a spice to add (may be repeated)
        .SS "kitchen serve"
        \fBkitchen serve\fR \fIDISH\fR \fIHEAT\fR \fI[GUEST]\fR
        .PP
        Bring a dish to the table.
        .TP
        \fIDISH\fR
        what to cook
        .TP
        \fIHEAT\fR
        how hot it is served
        .TP
        \fI[GUEST]\fR
        who is served first
        .SS "kitchen help"
        \fBkitchen help\fR \fI[COMMAND]\fR
        .PP
        Explain the program or one of its commands.
        .TP
        \fI[COMMAND]\fR
        the command to explain
        .TP
        \fB\-\-manual\fR
        print the manual page of everything, in the language of man
        .PP
        Examples:
        .PP
        .EX
          kitchen help
        .EE
        .PP
        .EX
          kitchen help cook
        .EE
        .PP
        the manual page:
        .PP
        .EX
          kitchen help \-\-manual | man \-l \-
        .EE
        .SH "OPTIONS WITHOUT A COMMAND"
        .TP
        \fB\-\-wide\fR
        look far
        .SH "GLOBAL OPTIONS"
        .TP
        \fB\-\-book\fR \fIPATH\fR
        the cookbook to use
        .TP
        \fB\-q\fR, \fB\-\-quiet\fR
        say nothing but errors
        .TP
        \fB\-h\fR, \fB\-\-help\fR
        explain the command and stop
        .TP
        \fB\-\-version\fR
        print the version and stop

        """#)
  }

  @Test func theManualPageEscapesWhatRoffWouldRead() {
    let command = CommandSpec(
      "dot", summary: #"print \n, 'quotes' and "more""#,
      discussion: """
        .PP is no request here, nor 'br – it costs 3 €.

          .sp kept
          'kept too
        """)
    let program = ProgramSpec(
      "p-q", summary: "p", groups: [CommandGroup("All", [command])], globalOptions: [],
      defaultCommand: Kitchen.look)
    let page = program.manualPage(version: "1", date: "2026-01-31")
    #expect(page.contains("\nPrint \\en, \\(aqquotes\\(aq and \\(dqmore\\(dq.\n"))
    #expect(
      page.contains("\n\\&.PP is no request here, nor \\(aqbr \\[u2013] it costs 3 \\[u20AC].\n"))
    #expect(page.contains("\n  .sp kept\n  \\(aqkept too\n"))
    #expect(page.contains("p\\-q"))
  }
}

extension String {
  fileprivate func removing(_ part: String) -> String {
    var rest = self[...]
    var kept = ""
    while let range = rest.firstRange(of: part) {
      kept += rest[..<range.lowerBound]
      rest = rest[range.upperBound...]
    }
    return kept + rest
  }
}
