// Special functions, random numbers, crowds and the platform's scores against known values.

import Scoring
import Testing

@Suite struct NumbersTests {
  @Test(
    arguments: [
      (0.5, 0), (0.975, 1.959_963_984_540_054), (0.95, 1.644_853_626_951_472_7),
      (0.001, -3.090_232_306_167_813_5), (1e-10, -6.361_340_902_404_056),
      (0.841_344_746_068_542_9, 1),
    ])
  func normalQuantiles(_ probability: Double, _ expected: Double) throws {
    let quantile = try #require(Normal.quantile(probability))
    #expect((quantile - expected).magnitude < 1e-14 * max(1, expected.magnitude) * 10)
  }

  @Test func normalEnds() {
    #expect(Normal.quantile(0) == -.infinity && Normal.quantile(1) == .infinity)
    #expect(Normal.quantile(-0.1) == nil && Normal.quantile(.nan) == nil)
    #expect(Normal.cumulative(0) == 0.5)
    #expect((Normal.twoSided(1.96) - 0.049_995_790_296_440_87).magnitude < 1e-15)
  }

  @Test(
    arguments: [
      (1.0, 12.706_204_736_174_7), (2, 4.302_652_729_749_46), (10, 2.228_138_851_986_27),
      (30, 2.042_272_456_301_24), (119, 1.980_099_876_456_94), (1e6, 1.959_966_356_814_107),
    ])
  func studentQuantiles(_ degreesOfFreedom: Double, _ expected: Double) throws {
    let t = try #require(
      StudentT.twoSidedQuantile(0.05, degreesOfFreedom: degreesOfFreedom))
    #expect((t / expected - 1).magnitude < 1e-11)
    let back = try #require(StudentT.twoSided(t, degreesOfFreedom: degreesOfFreedom))
    #expect((back - 0.05).magnitude < 1e-11)
  }

  @Test func studentEnds() {
    #expect(StudentT.twoSided(0, degreesOfFreedom: 5) == 1)
    #expect(StudentT.twoSided(.infinity, degreesOfFreedom: 5) == 0)
    #expect(StudentT.twoSided(1, degreesOfFreedom: 0) == nil)
    #expect(StudentT.twoSided(.nan, degreesOfFreedom: 5) == nil)
    #expect(StudentT.twoSidedQuantile(0, degreesOfFreedom: 5) == nil)
    // One degree of freedom is Cauchy's distribution: P(|T| ≥ 1) = ½.
    #expect(StudentT.twoSided(1, degreesOfFreedom: 1).map { ($0 - 0.5).magnitude < 1e-14 } == true)
  }

  @Test func generatorIsTheOneDescribed() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
    var first = SplitMix64(seed: 1, stream: 0)
    var second = SplitMix64(seed: 1, stream: 1)
    #expect(first.next() != second.next())
    let units = (0..<20_000).map { _ in first.unit() }
    #expect(units.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect((units.reduce(0, +) / 20_000 - 0.5).magnitude < 0.01)
    let indices = (0..<20_000).map { _ in second.index(below: 7) }
    #expect(Set(indices) == Set(0..<7))
  }

  @Test func quantilesOfSamples() {
    #expect(Quantile.type7(ofSorted: [1, 2, 3, 4], share: 0.5) == 2.5)
    #expect(Quantile.type7(ofSorted: [1, 2, 3, 4], share: 0.1) == 1.3)
    #expect(Quantile.type7(ofSorted: [1, 2, 3, 4], share: 1) == 4)
    #expect(Quantile.type7(ofSorted: [5], share: 0.3) == 5)
    #expect(Quantile.type7(ofSorted: [], share: 0.3) == nil)
    #expect(Quantile.type7(ofSorted: [1], share: 1.1) == nil)
  }

  @Test func logOddsAndBack() {
    for probability in [1e-300, 0.001, 0.5, 0.9, 0.999_999] {
      let back = Logistic.probability(ofLogOdds: Logistic.logOdds(of: probability))
      #expect((back / probability - 1).magnitude < 1e-12)
    }
    #expect(Logistic.logOdds(of: 0) == -.infinity && Logistic.logOdds(of: 1) == .infinity)
    #expect(Logistic.probability(ofLogOdds: -.infinity) == 0)
    #expect(Logistic.probability(ofLogOdds: 800) == 1)
  }

  @Test func crowdsOfNobodyAndOfNonsense() {
    for pool in [Crowd.mean, Crowd.median, Crowd.geometricMeanOfOdds] {
      #expect(pool([]) == nil)
      #expect(pool([0.2, 1.2]) == nil)
      #expect(pool([0.3, .nan]) == nil)
    }
    #expect(Crowd.extremized([0.6], by: 0) == nil)
    #expect(Crowd.extremized([0.6], by: .infinity) == nil)
    #expect(Crowd.neymanRoughgarden([0.6], prior: 0) == nil)
    #expect(Crowd.trimmedMean([0.6], share: 0.5) == nil)
    #expect((Crowd.neymanRoughgardenFactor(count: 1_000_000) - 3.0.squareRoot()).magnitude < 1e-5)
  }

  @Test func platformScores() throws {
    #expect(MetaculusScore.baseline(probability: 0.5, options: 2) == 0)
    #expect(MetaculusScore.baseline(probability: 1, options: 2) == 100)
    #expect(MetaculusScore.baseline(probability: 0.25, options: 4) == 0)
    #expect(MetaculusScore.baseline(probability: 0, options: 2) == -.infinity)
    #expect(MetaculusScore.baseline(probability: 0.5, options: 1) == nil)
    let mostly = try #require(MetaculusScore.baseline(probability: 0.9, options: 2))
    #expect((mostly - 84.799_690_655_495).magnitude < 1e-9)
    #expect(MetaculusScore.continuousBaseline(mass: 0.05, base: 0.05) == 0)
    #expect(MetaculusScore.continuousBaseline(mass: 0.05, base: 0) == nil)
    #expect(MetaculusScore.peer(probability: 0.3, others: []) == 0)
    #expect(MetaculusScore.peer(probability: 0, others: [0]) == nil)
    let crowd = [0.2, 0.5, 0.9]
    let peers = try crowd.indices.map { member in
      var others = crowd
      others.remove(at: member)
      return try #require(MetaculusScore.peer(probability: crowd[member], others: others))
    }
    #expect(peers.reduce(0, +).magnitude < 1e-10)
    // The same by the platform's own formula, with the geometric mean of all.
    let logs = crowd.map { -LogScore.binary($0, outcome: 1) }
    let logMean = logs.reduce(0, +) / 3
    for member in crowd.indices {
      #expect((peers[member] - 100 * 1.5 * (logs[member] - logMean)).magnitude < 1e-10)
    }
    let continuous = try #require(MetaculusScore.continuousPeer(mass: 0.2, others: [0.1]))
    #expect((continuous - 34.657_359_027_997).magnitude < 1e-9)
  }
}
