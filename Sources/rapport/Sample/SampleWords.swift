/// The words of the sample book. All people and companies are invented.
enum SampleWords {
  static let companies: [(name: String, industry: String)] = [
    ("Alder & Finch Insurance", "Insurance"), ("Brightwater Shipping", "Shipping"),
    ("Cedar Peak Energy", "Energy"), ("Dorian Pharma", "Healthcare"), ("Estuary Capital", "Finance"),
    ("Falkland Foods", "Manufacturing"), ("Grünwald Maschinenbau", "Manufacturing"),
    ("Harbour Lane Media", "Media"), ("Île-de-Ré Vins", "Retail"), ("Juniper Rail", "Transportation"),
    ("Kestrel Robotics", "Technology"), ("Lumen Hospitals", "Healthcare"), ("東京海洋銀行", "Banking"),
    ("Northgate Museums", "Not For Profit"),
  ]

  static let people: [(first: String, last: String)] = [
    ("Amara", "Osei"), ("Benoît", "Lefèvre"), ("Clara", "Lindqvist"), ("Dimitri", "Papadakis"),
    ("Elif", "Yıldız"), ("Farid", "Haddad"), ("Greta", "Baumann"), ("Hugo", "Santos"), ("Imogen", "Clarke"),
    ("Joon", "Park"), ("Katya", "Morozova"), ("Liam", "O’Connell"), ("Mei", "Tanaka"), ("Nadia", "Rahman"),
    ("Oskar", "Nowak"), ("Priya", "Raman"), ("Quentin", "Moreau"), ("Rosa", "Giménez"), ("Stefan", "Weiß"),
    ("Tomás", "Herrera"), ("Ursula", "Keller"), ("Viktor", "Sørensen"), ("Wendy", "Chan"), ("Yusuf", "Demir"),
  ]

  static let titles = ["CFO", "Head of Procurement", "Treasurer", "General Counsel", "COO", "Analyst"]
  static let cities = ["London", "Zürich", "Tokyo", "São Paulo", "New York", "Frankfurt"]
  static let codeNames = ["Aurora", "Basalt", "Cormorant", "Drift"]

  static let kinds: [(name: String, minutes: Int)] = [
    ("Phone Call", 10), ("Phone Call", 20), ("Email", 0), ("In Person", 45), ("Conference", 60),
  ]

  static let subjects = [
    "Pricing call", "Quarterly review", "Intro call with procurement", "Renewal terms", "Site visit",
    "Covenant questions", "Term sheet walk-through", "Follow-up on the proposal", "Escalation: invoice 4711",
    "Lunch with the CFO", "Data room access", "Security questionnaire", "Left voicemail", "Budget check",
    "Roadmap briefing", "Legal redlines",
  ]

  static let notes = [
    "Asked for the tier table and what happens to unused seats.",
    "Wants a two-year price hold in writing before the board meets.",
    "Procurement is frozen until the new year; the sponsor is still with us.",
    "Happy with the last delivery. Mentioned a competitor who is 12 % cheaper.",
    "次回は東京で会う予定。 Très satisfait de la réponse.",
    "Decides on Friday with the CFO. The blocker is the liability cap.",
    "Talked through FY27 volumes; the numbers will come by e-mail.",
  ]

  static let nextSteps = [
    "Next: send the tier table today, call back Friday 10:00.", "Next: book the room in Zürich.",
    "Next: nothing until they answer.", "Next: share the redlines with legal.",
    "Next: prepare the fee schedule.",
  ]
}
