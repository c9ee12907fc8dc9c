# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: API API coverage - all products

  # Cases row 235
  @API-006 @all @api @M @mock @observe @attested
  Scenario: API-006 Both files fetched
    Scenario description: Over the whole run, a transaction file and a settlement file were fetched, from the server or by download.
    Test purpose: The merchant hears of its money by both files.
    Test steps:
      1. Play the cases of reconciliation.
      2. Where files come from a server that no test sees, attach the log of their arrival; the operations lead signs.

    When every other case of the run is over
    Then a transaction file and a settlement file were fetched [COV-7]
