# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: WEB Online payment - acquirers

  # Cases row 85
  @WEB-014 @acquirer @web @C @mock @observe @relay
  Scenario: WEB-014 Acquirer names its merchant
    Scenario description: A customer orders from a shop of an acquirer.
    Test purpose: The order names the secondary merchant as it was registered.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Compare the order with the registration.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    Then the order carries secondary_merchant_id and secondary_merchant_name [ORD-15]
    And the order carries secondary_merchant_id and secondary_merchant_industry [ORD-15]
    And the buyer reaches the cashier [ORD-3]
