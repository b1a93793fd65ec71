/// The journal that the contract of format 1 shows.
let contractExample = #"""
  format 1
  owner alice "Alice N."

  2020-01-06 forecaster ross "Dennis Ross"
  2020-01-06 source ross-2020 "Fears of 'What's next?' …" @ross url:"https://…" outlet:"The Hill" examined:44
  2020-01-06 phrase "we should expect" 60..90% like:likely ^ross-2020

  2020-01-06 predict militia-pressure "Shia militias press Baghdad to order US forces out" by:2020-07-06..2021-01-06 #iraq ^ross-2020:10 group:paragraph-10 recorded:2026-11-23
  2020-01-06 criteria militia-pressure "YES if a militia or its party publicly demands …" recorded:2026-11-23
  2020-01-06 forecast militia-pressure said:"we should expect" @ross recorded:2026-11-23
  2020-01-24 resolve militia-pressure yes evidence:"https://…" recorded:2026-11-23
  2020-01-06 predict game-changer vague:"the term is not defined" "The killing changes the game" ^ross-2020:1 recorded:2026-11-23

  2026-01-05 predict gdp26 70% "US GDP grows more than 2% in 2026" by:2026-12-31 #econ
  2026-02-01 forecast gdp26 62% "weak payrolls"
  2026-02-01T17:40+01:00 forecast gdp26 64%
  2026-02-01 predict pm choice "Next prime minister?" kim="Kim" lee="Lee" other="someone else" by:2026-09-30
  2026-02-01 forecast pm kim=50% lee=30% other=20% @bob
  2026-02-01 predict shock ordered "Peak oil price, $" low="under 80" mid="80 to 100" high="over 100" by:2026-12-31
  2026-02-01 predict cpi numeric "CPI, y/y" unit:% range:-2..12 by:2026-12-15
  2026-02-01 forecast cpi p10=1.9 p50=2.6 p90=3.8
  2026-02-01 forecast cpi 80%=1.9..3.8 p50=2.5 @bob
  2026-02-01 predict landing date "Crewed landing on the Moon" range:2027-01-01..2040-01-01 by:2040-01-01
  2026-02-01 forecast landing p10=2028-01-01 p50=2030-06-01 p90=2037-01-01
  2026-02-01 predict merger 60% "The merger is signed" by:2026-04-30
  2026-02-01 predict strike 20% "Strike within 90 days" if:merger=yes by:2026-05-01
  2026-03-01 withdraw cpi @bob
  2026-03-02 amend gdp26 "first release moved to January" by:2027-01-31
  2026-03-03 retract strike "entered twice"
  2026-12-31 resolve gdp26 yes evidence:"https://…"
  2027-02-02 reopen gdp26 "BEA revision"
  2027-02-03 resolve gdp26 no
  2027-02-03 note gdp26 "the revision was 0.3 points"
  2027-02-08 review

  """#
