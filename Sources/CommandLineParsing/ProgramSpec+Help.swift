// Help, from the declarations: examples first.

extension ProgramSpec {
  /// The help of the program or of a command, broken at a width in columns; ends in a line break.
  public func help(
    _ topic: HelpTopic, width: Int, style: HelpStyle = .plain
  ) -> String {
    switch topic {
    case .program: programHelp(width: width, style: style)
    case .command(let command): commandHelp(command, width: width, style: style)
    }
  }

  private func programHelp(width: Int, style: HelpStyle) -> String {
    var page = HelpPage(width: width, style: style)
    page.title(name, summary)
    page.examples(examples)
    page.usage(usage(of: nil))
    for group in commandGroups {
      page.list(
        group.title,
        group.commands.filter { !$0.isHidden }.map {
          HelpPage.Entry(plain: $0.name, marked: style.name($0.name), text: $0.summary)
        })
    }
    for group in defaultCommand.optionGroups {
      page.list(
        "\(group.title) without a command", group.options.map { $0.entry(style: style) })
    }
    options(groups: globalGroups, builtIn: [Self.helpFlag, Self.versionFlag], page: &page, style)
    page.discussion(discussion)
    return page.text
  }

  private func commandHelp(_ command: CommandSpec, width: Int, style: HelpStyle) -> String {
    var page = HelpPage(width: width, style: style)
    page.title("\(name) \(command.name)", command.summary)
    page.examples(command.examples)
    page.usage(usage(of: command))
    page.discussion(command.discussion)
    page.list("Arguments", command.arguments.map { $0.entry(style: style) })
    for group in command.optionGroups {
      page.list(group.title, group.options.map { $0.entry(style: style) })
    }
    options(groups: globalGroups, builtIn: [Self.helpFlag], page: &page, style)
    return page.text
  }

  /// The global options, with the built-in ones at the end of the last group.
  private func options(
    groups: [OptionGroup], builtIn: [CommandFlag], page: inout HelpPage, _ style: HelpStyle
  ) {
    let builtIn = builtIn.map { $0.spec.entry(style: style) }
    if groups.isEmpty { page.list("Global options", builtIn) }
    for (position, group) in groups.enumerated() {
      let last = position == groups.count - 1
      page.list(
        group.title, group.options.map { $0.entry(style: style) } + (last ? builtIn : []))
    }
  }
}

extension OptionSpec {
  /// `-p, --probability P` in help.
  fileprivate func entry(style: HelpStyle) -> HelpPage.Entry {
    let letter = short.map { "-\($0)" }
    let plain = [letter, written].compactMap(\.self).joined(separator: ", ")
    let marked = [letter, written].compactMap { $0.map { style.name($0) } }
      .joined(separator: ", ")
    let indent = letter == nil ? "    " : ""
    guard let placeholder else {
      return HelpPage.Entry(plain: indent + plain, marked: indent + marked, text: help)
    }
    return HelpPage.Entry(
      plain: "\(indent)\(plain) \(placeholder)",
      marked: "\(indent)\(marked) \(style.placeholder(placeholder))",
      text: isRepeatable ? "\(help) (may be repeated)" : help)
  }
}

extension ArgumentSpec {
  /// `FILE…` in help.
  fileprivate func entry(style: HelpStyle) -> HelpPage.Entry {
    HelpPage.Entry(plain: usage, marked: style.placeholder(usage), text: help)
  }
}
