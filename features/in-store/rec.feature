# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: REC Reconciliation - all in-store products

  # Cases row 157
  @REC-001 @in-store @rec @M @mock @observe @attested
  Scenario: REC-001 Transaction file, in-store
    Scenario description: Two sales and a refund stand in the transaction file of their day.
    Test purpose: Every row is matched with the books.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 30 s
    And the cashier charges 20.00 USD after 60 s
    And the cashier refunds 5.00 USD after 120 s
    And the merchant reconciles the transaction file of day 1
    Then 3 rows matched and nothing differs [FILE-1]

  # Cases row 158
  @REC-002 @in-store @rec @M @mock @observe
  Scenario: REC-002 Settlement file, in-store
    Scenario description: Two sales are settled on the next working day, and their file comes on the day after it.
    Test purpose: Amount less fee is what is paid out, and every row is matched.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 30 s
    And the cashier charges 20.00 USD after 60 s
    And the merchant reconciles the settlement file of day 2
    Then 2 rows matched and nothing differs [FILE-2]

  # Cases row 169
  @REC-011 @in-store @rec @C @mock @observe
  Scenario: REC-011 Count in the header disagrees
    Scenario description: The first line of the file tells one row more than there are.
    Test purpose: The file is refused as not whole.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    And the files that come have the fault WRONG_COUNT
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 30 s
    And the cashier charges 20.00 USD after 60 s
    And the merchant reconciles the transaction file of day 1
    Then the file is refused as a whole and nothing of it is booked [FILE-11]
