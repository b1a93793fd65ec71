"""The built-in verbal scales: term -> (low, high) in percent.

Sources: Kent, Words of Estimative Probability (1964); ICD 203 (2015); the yardstick of the UK's
Professional Head of Intelligence Assessment (2019 wording); NATO AJP-2.1; IPCC guidance note
(2010); EFSA's approximate probability scale (2018). A row may name several terms.
"""

SCALES = {
    "kent": """certain 100 100 | almost certain 87 99 | probable 63 87 | chances about even 40 60
        | probably not 20 40 | almost certainly not 2 12 | impossible 0 0""",
    "icd203": """almost no chance / remote 1 5 | very unlikely / highly improbable 5 20
        | unlikely / improbable 20 45 | roughly even chance 45 55 | likely / probable 55 80
        | very likely / highly probable 80 95 | almost certain / nearly certain 95 99""",
    "phia": """remote chance 0 5 | highly unlikely 10 20 | unlikely 25 35
        | realistic possibility 40 50 | likely / probable 55 75 | highly likely 80 90
        | almost certain 95 100""",
    "nato": """highly unlikely 0 10 | unlikely 10 40 | even chance 40 60 | likely 60 90
        | highly likely 90 100""",
    "ipcc": """exceptionally unlikely 0 1 | extremely unlikely 0 5 | very unlikely 0 10
        | unlikely 0 33 | about as likely as not 33 66 | more likely than not 50 100
        | likely 66 100 | very likely 90 100 | extremely likely 95 100
        | virtually certain 99 100""",
    "efsa": """almost impossible 0 1 | extremely unlikely 1 5 | very unlikely 5 10
        | unlikely 10 33 | about as likely as not 33 66 | likely 66 90 | very likely 90 95
        | extremely likely 95 99 | almost certain 99 100""",
}


def scale_terms(scale):
    """term -> (low, high) in percent, for one scale."""
    terms = {}
    for row in SCALES[scale].split("|"):
        words = row.split()
        for term in " ".join(words[:-2]).split(" / "):
            terms[term] = (int(words[-2]), int(words[-1]))
    return terms
