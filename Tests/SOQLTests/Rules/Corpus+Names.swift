import ObjectModel

extension Corpus {
  /// Short names, parent paths and the Name object (semantics 5.1, 5.10).
  static let names: [Sample] = [
    Sample("SELECT a.Name, o.Name FROM Account a, a.Owner o WHERE o.IsActive = TRUE ORDER BY o.Alias"),
    Sample(
      "SELECT x.Name FROM Contact x, x.Account.CreatedBy u, x.CreatedBy c WHERE u.Alias = 'a' AND c.Alias = 'a'"
    ),
    Sample("SELECT p.Name FROM Contact c, c.Account a, a.Parent p"),
    Sample("SELECT Contact.Name, a.Name FROM Contact, Contact.Account a"),
    Sample("SELECT COUNT() FROM Contact c, c.Account a WHERE a.Name = 'MyriadPubs'"),
    Sample("SELECT Owner.Name, Owner.Type, Owner.ProfileId, Owner.UserRoleId FROM Interaction"),
    Sample("SELECT owner.Profile.Name, Owner.Profile.Id, Owner.UserRole.ParentRole.Name FROM Interaction"),
    Sample("SELECT RelatedRecord.UserRole.Name FROM Interaction"),
    Sample("SELECT Owner.Username FROM Account"),
    Sample("SELECT Owner.TimeZoneSidKey FROM Account"),
    Sample("SELECT Id FROM Account WHERE a.Name = 'x'".replacing("Account", with: "Account a")),
    malformed("SELECT Id FROM Account a, a.Owner ‸A", "duplicate alias: A"),
    Sample("SELECT Id FROM Account a, ‸b.Owner o", isRefused: noRelationship("b")),
    Sample("SELECT Id FROM Account a, a.‸Boss b", isRefused: noRelationship("Boss")),
    Sample("SELECT ‸b.Name FROM Account a", isRefused: noRelationship("b")),
    Sample("SELECT ‸o FROM Account a, a.Owner o", isRefused: noColumn("o", "Account")),
    Sample("SELECT o.‸Boss FROM Account a, a.Owner o", isRefused: noColumn("Boss", "User")),
    Sample("SELECT Owner.‸TimeZoneSidKey FROM Interaction", isRefused: noColumn("TimeZoneSidKey", "Name")),
    Sample("SELECT RelatedRecord.‸StageName FROM Interaction", isRefused: noColumn("StageName", "Name")),
    Sample("SELECT RelatedRecord.‸Account.Name FROM Interaction", isRefused: noRelationship("Account")),
    Sample(
      "SELECT Id FROM ‸Account.Contacts",
      isRefused:
        "sObject type 'Account.Contacts' is not supported. If you are attempting to use a custom object, be sure "
        + "to append the '__c' after the entity name. Please reference your WSDL or the describe call for the "
        + "appropriate names.", .invalidType),
    Sample(
      "SELECT ‸p.Parent.Parent.Name FROM Account a, a.Parent.Parent.Parent.Parent p",
      isRefused:
        "The path 'p.Parent.Parent.Name' follows more than 5 relationships, which is the most that a "
        + "query can follow."),
  ]

  /// What may be selected, and under which names (semantics 5.2, 5.7, 5.8).
  static let items: [Sample] = [
    Sample(
      "SELECT Id, toLabel(Industry), FORMAT(AnnualRevenue), convertCurrency(AnnualRevenue) c FROM Account"),
    Sample("SELECT Industry, toLabel(Industry) label FROM Account"),
    Sample("SELECT FORMAT(CreatedDate) f, CreatedDate, FORMAT(convertCurrency(AnnualRevenue)) FROM Account"),
    Sample("SELECT toLabel(Account.Industry), Account.Name FROM Contact"),
    Sample("SELECT COUNT() n FROM Account"),
    Sample(
      "SELECT MAX(Name) n, MIN(Name), COUNT(Id), COUNT_DISTINCT(OwnerId), SUM(NumberOfEmployees) FROM Account"
    ),
    Sample("SELECT Name n, COUNT(Id) FROM Account GROUP BY Name"),
    Sample("SELECT Name, Name n FROM Account GROUP BY Name"),
    Sample("SELECT Account.Name, Name c FROM Contact GROUP BY Account.Name, Name"),
    malformed("SELECT Name ‸n FROM Account", "only aggregate expressions use field aliasing"),
    malformed("SELECT Account.Name ‸n FROM Contact", "only aggregate expressions use field aliasing"),
    malformed("SELECT Account.Name, ‸Name FROM Contact GROUP BY Account.Name, Name", "duplicate alias: Name"),
    malformed("SELECT MAX(Name) n, MIN(Name) ‸N FROM Account", "duplicate alias: N"),
    malformed("SELECT MAX(Name) expr0, ‸MIN(Name) FROM Account", "duplicate alias: expr0"),
    malformed("SELECT Name, toLabel(Industry) ‸name FROM Account", "duplicate alias: name"),
    malformed("SELECT Parent.Name, toLabel(Industry) ‸Parent FROM Account", "duplicate alias: Parent"),
    malformed("SELECT toLabel(Industry) Name, ‸Name FROM Account", "duplicate alias: Name"),
    Sample(
      "SELECT Industry, ‸toLabel(Industry) FROM Account", isRefused: "duplicate field selected: Industry"),
    Sample("SELECT Name, ‸Name FROM Account GROUP BY Name", isRefused: "duplicate field selected: Name"),
    Sample(
      "SELECT AnnualRevenue, ‸convertCurrency(AnnualRevenue) FROM Account",
      isRefused: "duplicate field selected: AnnualRevenue"),
    malformed("SELECT ‸COUNT(), Id FROM Account", "COUNT() must be the only item of the SELECT list"),
    malformed("SELECT Id, ‸COUNT() FROM Account", "COUNT() must be the only item of the SELECT list"),
  ]

  /// Which functions there are, what they take and where they may stand (semantics 5.7, 5.8).
  static let functions: [Sample] = [
    unexpected("SELECT ‸FOO(Id) FROM Account", "FOO"),
    unexpected("SELECT ‸GEOLOCATION(1, 1) FROM Account", "GEOLOCATION"),
    unexpected("SELECT ‸convertTimezone(CreatedDate) FROM Account", "convertTimezone"),
    unexpected("SELECT Id FROM Account WHERE ‸COUNT(Id) > 1", "COUNT"),
    unexpected("SELECT Id FROM Account WHERE ‸FORMAT(AnnualRevenue) = '1'", "FORMAT"),
    unexpected("SELECT Id FROM Account WHERE ‸convertCurrency(AnnualRevenue) > 1", "convertCurrency"),
    unexpected("SELECT Id FROM Account ORDER BY ‸toLabel(Industry)", "toLabel"),
    unexpected("SELECT COUNT(Id) FROM Account GROUP BY ‸toLabel(Industry)", "toLabel"),
    unexpected("SELECT COUNT(Id) FROM Account GROUP BY ‸COUNT(Name)", "COUNT"),
    unexpected("SELECT MAX(‸MIN(Name)) FROM Account", "MIN"),
    unexpected("SELECT FORMAT(‸FORMAT(AnnualRevenue)) FROM Account", "FORMAT"),
    unexpected("SELECT FORMAT(‸toLabel(Industry)) FROM Account", "toLabel"),
    unexpected("SELECT ‸MAX() FROM Account", ")"),
    unexpected("SELECT CALENDAR_YEAR(‸convertCurrency(AnnualRevenue)) FROM Account", "convertCurrency"),
    malformed("SELECT COUNT(Id, ‸Name) FROM Account", "expecting a right parentheses, found ','"),
    Sample("SELECT SUM(‸Foo) FROM Account", isRefused: noColumn("Foo", "Account")),
    Sample("SELECT ‸SUM(Name) FROM Account", isRefused: "field Name does not support aggregate operator SUM"),
    Sample(
      "SELECT ‸AVG(CreatedDate) FROM Account",
      isRefused: "field CreatedDate does not support aggregate operator AVG"),
    Sample(
      "SELECT ‸MIN(IsDeleted) FROM Account",
      isRefused: "field IsDeleted does not support aggregate operator MIN"),
    Sample(
      "SELECT ‸COUNT(Description) FROM Account",
      isRefused: "field Description does not support aggregate operator COUNT"),
    Sample("SELECT toLabel(‸Name) FROM Account", isRefused: notTaken("Name", "toLabel")),
    Sample("SELECT FORMAT(‸Name) Amt FROM Account", isRefused: notTaken("Name", "FORMAT")),
    Sample("SELECT FORMAT(‸MAX(Name)) FROM Account", isRefused: notTaken("Name", "FORMAT")),
    Sample(
      "SELECT convertCurrency(‸NumberOfEmployees) FROM Account",
      isRefused: notTaken("NumberOfEmployees", "convertCurrency")),
    Sample(
      "SELECT COUNT(Id) FROM Account GROUP BY CALENDAR_YEAR(‸Name)",
      isRefused: notTaken("Name", "CALENDAR_YEAR")),
    Sample(
      "SELECT Id FROM Opportunity WHERE HOUR_IN_DAY(‸CloseDate) = 1",
      isRefused: notTaken("CloseDate", "HOUR_IN_DAY")),
    Sample(
      "SELECT Id FROM Opportunity WHERE DAY_ONLY(‸CloseDate) = 2026-01-01",
      isRefused: notTaken("CloseDate", "DAY_ONLY")),
    Sample(
      "SELECT Id FROM Opportunity WHERE CALENDAR_YEAR(convertTimezone(‸CloseDate)) = 2026",
      isRefused: notTaken("CloseDate", "convertTimezone")),
    Sample(
      "SELECT Id FROM Account WHERE DISTANCE(‸BillingAddress, GEOLOCATION(1, 2), 'mi') < 20",
      isRefused: noColumn("BillingAddress", "Account")),
    Sample(
      "SELECT Id FROM Location ORDER BY DISTANCE(‸Latitude, GEOLOCATION(1, 2), 'km')",
      isRefused: notTaken("Latitude", "DISTANCE")),
    malformed(
      "SELECT ‸DISTANCE(Name, GEOLOCATION(0, 0)) FROM Account",
      "DISTANCE needs a field, a GEOLOCATION and a unit in quotes"),
  ]

  private static func notTaken(_ field: String, _ function: String) -> String {
    "field '\(field)' can not be used with the function \(function)"
  }
}
