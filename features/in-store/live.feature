# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: LIVE Go-live - all in-store products

  # Cases row 216
  @LIVE-007 @in-store @live @C @attested
  Scenario: LIVE-007 Pilot (grey release)
    Scenario description: A pilot was run in chosen stores before the roll-out.
    Test purpose: The project manager of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: stores, period, volume and success rate.
      2. Attach: the vendor's, the stores' and the merchant's reports.
      3. The project manager of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-1]
