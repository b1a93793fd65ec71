// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target and the targets of lower floors that it may import.
func room(_ name: String, _ lower: String...) -> Target {
  .target(
    name: name, dependencies: lower.map { .target(name: $0) }, swiftSettings: strict)
}

/// The tests of one room.
func tests(
  of name: String, _ others: String..., exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ([name] + others).map { .target(name: $0) },
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "foretell",
  products: [
    .executable(name: "foretell", targets: ["foretell"]),
    .library(name: "Forecasting", targets: ["Forecasting"]),
    .library(name: "Scoring", targets: ["Scoring"]),
    .library(name: "JournalFormat", targets: ["JournalFormat"]),
  ],
  dependencies: [],
  targets: [
    // Floor 0: each stands alone.
    room("Diagnostics"),
    room("Forecasting"),
    room("Scoring"),
    room("Documents"),
    room("SystemInterface"),
    room("Integrity"),

    // Floor 1
    room("CommandLineParsing", "Diagnostics"),
    room("JournalFormat", "Diagnostics", "Forecasting"),
    room("Assessment", "Diagnostics", "Forecasting", "Scoring"),

    // Floor 2
    room(
      "LedgerStore", "Diagnostics", "Forecasting", "Integrity", "JournalFormat", "SystemInterface"),
    room("Reports", "Diagnostics", "Forecasting", "Scoring", "Assessment", "Documents"),

    // Floor 3
    room(
      "CommandLineInterface", "Diagnostics", "Forecasting", "Scoring", "Documents",
      "CommandLineParsing", "SystemInterface", "JournalFormat", "Assessment", "LedgerStore",
      "Reports"),

    // Floor 4
    .executableTarget(
      name: "foretell", dependencies: ["CommandLineInterface", "SystemInterface"],
      swiftSettings: strict),

    tests(of: "Diagnostics"),
    tests(of: "Forecasting"),
    tests(of: "Scoring", exclude: ["Golden"]),
    tests(of: "Documents", exclude: ["Snapshots"]),
    tests(of: "CommandLineParsing"),
    tests(of: "SystemInterface"),
    tests(of: "Integrity"),
    tests(of: "JournalFormat", "Diagnostics", "Forecasting", exclude: ["Golden"]),
    tests(
      of: "Assessment", "Diagnostics", "Forecasting", "JournalFormat", "Scoring",
      exclude: ["Golden"]),
    tests(of: "LedgerStore", "Diagnostics", "Forecasting", "JournalFormat", "SystemInterface"),
    tests(
      of: "Reports", "Assessment", "Diagnostics", "Documents", "Forecasting", "JournalFormat",
      "Scoring", exclude: ["Snapshots"]),
    tests(
      of: "CommandLineInterface", "Assessment", "CommandLineParsing", "Diagnostics", "Documents",
      "Forecasting", "JournalFormat", "LedgerStore", "SystemInterface",
      exclude: ["Transcripts", "Review/Snapshots", "Export/Golden", "ReportFiles/Snapshots"]),
  ]
)
