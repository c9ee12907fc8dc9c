# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: WEB Online payment - acquirers

  # Cases row 88
  @WEB-014a @acquirer @web @C @mock @observe @relay
  Scenario: WEB-014a Acquirer names its merchant
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

  # Cases row 89
  @WEB-014b @acquirer @web @C @mock @observe @relay
  Scenario: WEB-014b Order and report name the same shop
    Scenario description: An online shop is reported; when it is approved a customer orders from it.
    Test purpose: Id, name and industry of the shop in the order are those of the report.
    Test steps:
      1. Report the shop with its sites.
      2. When it is approved, order in the shop and go to the cashier.
      3. Compare the order with the report.

    When the shop is reported with 1 site
    And a customer of the reported shop orders 12.34 USD online after 20 min
    And the buyer opens the cashier after 21 min
    Then the report is accepted for review [SHOP-1]
    And every order names the shop as it was reported [ORD-15]
    And the buyer reaches the cashier [ORD-3]
