extension ObjectDescription {
  /// A sale or mandate in the making.
  public static let opportunity = ObjectDescription(
    name: "Opportunity", label: "Opportunity", labelPlural: "Opportunities", keyPrefix: "006", ordinal: 6,
    fields: [.id, .userOwner, .isDeleted, .name(120, help: "The name of the opportunity.")]
      + FieldDescription.audit + FieldDescription.viewStamps + [
        .lookup(
          "AccountId", "Account ID", to: "Account", as: "Account", childrenAs: "Opportunities",
          onDelete: .cascade, role: .account, help: "The account that would buy."),
        FieldDescription(
          "StageName", "Stage",
          .picklist([
            "Prospecting", "Qualification", "Needs Analysis", "Value Proposition", "Id. Decision Makers",
            "Perception Analysis", "Proposal/Price Quote", "Negotiation/Review", "Closed Won",
            "Closed Lost",
          ]), .requiredField, role: .kind, help: "How far it has come."),
        FieldDescription(
          "CloseDate", "Close Date", .date, .requiredField, help: "The day by which it should be decided."),
        FieldDescription(
          "Amount", "Amount", .currency(precision: 18, scale: 2), .valueField, help: "What it is worth."),
        FieldDescription(
          "Probability", "Probability (%)", .percent(precision: 3, scale: 0), .valueField,
          help: "How likely it is, in percent."),
        FieldDescription(
          "Type", "Opportunity Type", .picklist(["Existing Business", "New Business"]), .groupedField,
          help: "Whether the client is new."),
        FieldDescription(
          "NextStep", "Next Step", .string(length: 255), .groupedField, help: "What happens next."),
        FieldDescription(
          "Description", "Description", .textarea(length: 32_000), .longText, role: .notes,
          help: "What else is worth knowing."),
      ],
    layout: LayoutDescription(
      sections: [
        .init(
          "Opportunity Information", columns: 2,
          rows: [
            [.required("Name"), "OwnerId"], ["AccountId", "Type"],
            [.required("StageName"), .required("CloseDate")], ["Amount", "Probability"], ["NextStep"],
          ]),
        .init("Description Information", columns: 1, rows: [["Description"]]),
        .system(),
      ],
      relatedLists: [
        .init(
          "Interaction", by: "RelatedRecordId",
          columns: ["StartTime", "InteractionType", "Name", "Owner.Name"], sort: "StartTime",
          ascending: false)
      ]),
    searchLayout: ["Name", "Account.Name", "StageName", "CloseDate", "Amount"],
    compactLayout: ["Name", "StageName", "Account.Name"])

  /// A capital markets deal or an advisory mandate (semantics 11).
  public static let financialDeal = ObjectDescription(
    name: "FinancialDeal", label: "Financial Deal", labelPlural: "Financial Deals", keyPrefix: "0fd",
    ordinal: 7,
    fields: [.id, .userOrQueueOwner, .isDeleted, .name(help: "The name of the deal.")]
      + FieldDescription.audit + FieldDescription.viewStamps + [
        .lookup(
          "AccountId", "Account ID", to: "Account", as: "Account", childrenAs: "FinancialDeals",
          role: .account, help: "The account that the deal is for."),
        .lookup(
          "ParentFinancialDealId", "Parent Financial Deal ID", to: "FinancialDeal",
          as: "ParentFinancialDeal", childrenAs: "ChildFinancialDeals",
          help: "The deal that this one is part of."),
        FieldDescription(
          "FinancialDealCode", "Financial Deal Code", .string(length: 255), .groupedField, role: .reference,
          help: "The code name or number of the deal."),
        restricted(
          "FinancialDealType", "Financial Deal Type",
          [
            "Advisory", "Capital Raising", "Debt Capital Market", "Initial Public Offering",
            "Mergers and Acquisitions", "Secondary Offering",
          ], role: .kind, help: "What kind of deal it is."),
        restricted(
          "Stage", "Stage", ["Closed", "Execution", "Mandate", "Pitch"], help: "How far it has come."),
        restricted("Status", "Status", ["Closed", "On Hold", "Open"], help: "Whether work is going on."),
        restricted(
          "Role", "Role", ["Advisor", "Bookrunner", "Syndication Agent"], help: "The part that you play."),
        restricted(
          "ConfidentialityType", "Confidentiality Type", ["Confidential", "Public"],
          help: "Whether others may know."),
        restricted(
          "ConflictStatus", "Conflict Status", ["Approved", "Declined"],
          help: "The answer of the conflict check."),
        FieldDescription(
          "CloseProbability", "Close Probability", .percent(precision: 3, scale: 0), .valueField,
          help: "How likely it is to close, in percent."),
        FieldDescription(
          "ExpectedCloseDate", "Expected Close Date", .date, .groupedField,
          help: "The day on which it should close."),
        FieldDescription(
          "MandatedDate", "Mandated Date", .date, .groupedField, help: "The day of the mandate."),
        money("TransactionValue", "Transaction Value", help: "The value of the transaction."),
        money("TotalExpectedFee", "Total Expected Fee", help: "The fee that you expect."),
        money("ReceivedFee", "Received Fee", help: "The fee that has come in."),
        money("TotalExpense", "Total Expense", help: "What the deal has cost."),
        FieldDescription(
          "Description", "Description", .textarea(length: 32_000), .longText, role: .notes,
          help: "What else is worth knowing."),
      ],
    layout: LayoutDescription(
      sections: [
        .init(
          "Financial Deal Information", columns: 2,
          rows: [
            [.required("Name"), "OwnerId"], ["FinancialDealCode", "AccountId"],
            ["FinancialDealType", "Role"], ["Stage", "Status"], ["ConfidentialityType", "ConflictStatus"],
            ["ParentFinancialDealId", "CloseProbability"], ["MandatedDate", "ExpectedCloseDate"],
          ]),
        .init(
          "Fees", columns: 2,
          rows: [["TransactionValue", "TotalExpectedFee"], ["ReceivedFee", "TotalExpense"]]),
        .init("Description Information", columns: 1, rows: [["Description"]]),
        .system(),
      ],
      relatedLists: [
        .init(
          "Interaction", by: "RelatedRecordId",
          columns: ["StartTime", "InteractionType", "Name", "Owner.Name"], sort: "StartTime",
          ascending: false)
      ]),
    searchLayout: ["Name", "FinancialDealCode", "Account.Name", "Stage", "Status"],
    compactLayout: ["Name", "FinancialDealCode", "Account.Name"])

  private static func restricted(
    _ name: String, _ label: String, _ values: [String], role: FieldRole? = nil, help: String
  ) -> FieldDescription {
    FieldDescription(
      name, label, .picklist(values, length: 40), [.groupedField, .restrictedPicklist], role: role, help: help
    )
  }

  private static func money(_ name: String, _ label: String, help: String) -> FieldDescription {
    FieldDescription(name, label, .currency(precision: 18, scale: 2), .valueField, help: help)
  }
}
