/// What one file of a ledger says.
public struct Journal: Sendable {
  /// Whose forecasts are the ones without `@`; nil where the journal does not say.
  public var owner: Name?
  /// The owner's full name.
  public var ownerFullName: JournalText?
  /// The entries in the order in which they stand, which carries no meaning.
  public var entries: [Entry]

  /// A journal.
  public init(owner: Name? = nil, ownerFullName: JournalText? = nil, entries: [Entry] = []) {
    self.owner = owner
    self.ownerFullName = ownerFullName
    self.entries = entries
  }

  /// The owner of a journal that names none.
  public static let defaultOwner = "me"
}
