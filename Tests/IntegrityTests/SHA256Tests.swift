import Integrity
import Testing

@Suite struct SHA256Tests {
  struct Case: Sendable {
    var message: String
    var count = 1
    var digest: String
  }

  // FIPS 180-2, appendix B, and the NIST example of a long message.
  @Test(arguments: [
    Case(message: "", digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Case(
      message: "abc", digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Case(
      message: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Case(
      message: "a", count: 1_000_000,
      digest: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func matchesPublishedDigests(_ test: Case) {
    var hash = SHA256()
    for _ in 0..<test.count { hash.update(test.message.utf8) }
    #expect(SHA256.hexadecimal(hash.finalized()) == test.digest)
  }

  @Test func piecesDoNotMatter() {
    let message = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var whole = SHA256()
    whole.update(message)
    for cut in [0, 1, 55, 56, 63, 64, 65, 128, 299] {
      var pieces = SHA256()
      pieces.update(message[..<cut])
      pieces.update(message[cut...])
      #expect(pieces.finalized() == whole.finalized())
    }
  }
}
