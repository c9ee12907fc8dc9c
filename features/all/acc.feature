# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: ACC The vendor's own steps - all products

  # Cases row 222
  @ACC-001 @all @acc @C @attested
  Scenario: ACC-001 iValidate cases completed in the portal
    Scenario description: Each iValidate case was completed in the portal, and the trade ids typed there are those of the recordings.
    Test purpose: The tester confirms the statement and signs it.
    Test steps:
      1. Attach: per case the portal id, the trade id typed, Passed or Failed, and the date.
      2. Attach: a screen shot of each result.
      3. The tester signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-1]

  # Cases row 223
  @ACC-002 @all @acc @M @attested
  Scenario: ACC-002 Report handed in
    Scenario description: The acceptance report was handed in; this is noted after the submission and never holds it up.
    Test purpose: The project manager of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: date, addressee, version and hash of the bundle.
      2. The project manager of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-3]

  # Cases row 224
  @ACC-003 @all @acc @M @attested
  Scenario: ACC-003 Certificate received
    Scenario description: The certificate of the integration was received; this is noted after the submission and never holds it up.
    Test purpose: The project manager of the merchant confirms the statement and signs it.
    Test steps:
      1. Attach: number and date of the certificate.
      2. The project manager of the merchant signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-3]
