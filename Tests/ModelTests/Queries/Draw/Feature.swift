/// Parts of the language that questions are drawn from. A run without some of them narrows a difference down:
/// `RAPPORT_WITHOUT=rollup,typeOf swift test --filter RandomQueryTests`.
enum Feature: String, CaseIterable {
  case aliases, fieldsFunction, toLabel, typeOf, children, nestedChildren, scope, offset
  case dateLiterals, dateFunctions, convertTimezone, semiJoins, polymorphicSemiJoins
  case aggregates, grouping, rollup, having, groupingFunction
  case nameFieldPaths, nameObjectParents, endings
}
