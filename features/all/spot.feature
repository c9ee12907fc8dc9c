# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: SPOT In-store payment by payment code - all products

  # Cases row 51
  @SPOT-026 @all @spot @M @mock @observe @relay
  Scenario: SPOT-026 Ids are unique
    Scenario description: Three sales are made one after the other.
    Test purpose: Each has a trade id of its own; ids are not consecutive.
    Test steps:
      1. Charge three buyers one after the other.
      2. Compare the merchant trade ids.

    Given a buyer who pays at once
    When the cashier charges 1.00 USD
    And the cashier charges 2.00 USD after 20 s
    And the cashier charges 3.00 USD after 40 s
    Then 3 sales have as many ids [PAY-3]
    And no merchant trade id stands for two different sales [PAY-3]
    And merchant trade ids are not consecutive [PAY-14]
