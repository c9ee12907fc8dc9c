# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: WEB Online payment - mobile web payment

  # Cases row 70
  @WEB-002 @wap @web @M @mock @sandbox @observe @relay
  Scenario: WEB-002 Mobile web payment
    Scenario description: A customer orders on the mobile website, pays at the cashier and returns.
    Test purpose: The order is signed and names the right product; it is delivered on a notice or a query, never on the return alone.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Go back to the shop.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD on the mobile website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the buyer returns to the shop after 20 s
    Then the buyer reaches the cashier [ORD-3]
    And the product code of the order is NEW_WAP_OVERSEAS_SELLER or WAP_OVERSEAS_SELLER [ORD-1]
    And the trade ends as TRADE_FINISHED [ORD-5]
    And nothing is delivered before a verified notice or a query proves the payment [ORD-2]
    And the paid order is delivered [ORD-4]
    And the payment is booked once [NTC-4]
