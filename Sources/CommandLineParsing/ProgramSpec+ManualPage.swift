// The manual page, from the declarations: roff with the `man` macros.

extension ProgramSpec {
  /// The manual page of the program in section 1, with every command.
  ///
  /// - Parameters:
  ///   - version: the version in the footer.
  ///   - date: the day of the release, as YYYY-MM-DD.
  /// - Source: man-pages(7) for the order of sections, groff_man(7) for the macros.
  public func manualPage(version: String, date: String) -> String {
    var page = RoffPage()
    let title = Roff.quoted(name.uppercased())
    // The date is no text to be shown but a date to be read, so its hyphens stay.
    page.line(".TH \(title) 1 \"\(date)\" \(Roff.quoted("\(name) \(version)"))")
    page.section("NAME")
    page.line("\(Roff.escaped(name)) \\- \(Roff.escaped(summary))")
    page.section("SYNOPSIS")
    let taken = ["COMMAND", "ARGUMENTS", "OPTIONS"].map { " [\\fI\($0)\\fR]" }.joined()
    page.line("\\fB\(Roff.escaped(name))\\fR\(taken)")
    if !discussion.isEmpty {
      page.section("DESCRIPTION")
      page.discussion(discussion)
    }
    if !examples.isEmpty {
      page.section("EXAMPLES")
      page.examples(examples)
    }
    page.section("COMMANDS")
    for command in commands where !command.isHidden { add(command, to: &page) }
    if !defaultCommand.options.isEmpty {
      page.section("OPTIONS WITHOUT A COMMAND")
      for option in defaultCommand.options { page.option(option) }
    }
    page.section("GLOBAL OPTIONS")
    for option in globalOptions + [Self.helpFlag.spec, Self.versionFlag.spec] {
      page.option(option)
    }
    return page.text
  }

  private func add(_ command: CommandSpec, to page: inout RoffPage) {
    let arguments = command.arguments.map { " \\fI\(Roff.escaped($0.usage))\\fR" }.joined()
    page.subsection(name + " " + command.name)
    page.line("\\fB\(Roff.escaped("\(name) \(command.name)"))\\fR\(arguments)")
    page.paragraph()
    page.text(command.summary.capitalisedFirst() + ".")
    if !command.discussion.isEmpty {
      page.paragraph()
      page.discussion(command.discussion)
    }
    for argument in command.arguments {
      page.entry("\\fI\(Roff.escaped(argument.usage))\\fR", argument.help)
    }
    for group in command.optionGroups {
      if command.optionGroups.count > 1 {
        page.paragraph()
        page.text("\(group.title):")
      }
      for option in group.options { page.option(option) }
    }
    if !command.examples.isEmpty {
      page.paragraph()
      page.text(command.examples.count == 1 ? "Example:" : "Examples:")
      page.examples(command.examples)
    }
  }
}

extension RoffPage {
  /// An option as a list's entry.
  fileprivate mutating func option(_ option: OptionSpec) {
    let names = [option.short.map { "-\($0)" }, option.written].compactMap(\.self)
      .map { "\\fB\(Roff.escaped($0))\\fR" }
    let value = option.placeholder.map { " \\fI\(Roff.escaped($0))\\fR" } ?? ""
    entry(
      names.joined(separator: ", ") + value,
      option.isRepeatable ? "\(option.help) (may be repeated)" : option.help)
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate func capitalisedFirst() -> String { prefix(1).uppercased() + dropFirst() }
}
