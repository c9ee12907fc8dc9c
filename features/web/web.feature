# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: WEB Online payment - website payment

  # Cases row 69
  @WEB-001 @web @M @mock @sandbox @observe @relay
  Scenario: WEB-001 Website payment
    Scenario description: A customer orders on the website, pays at the cashier and returns.
    Test purpose: The order is signed and names the right product; it is delivered on a notice or a query, never on the return alone.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Go back to the shop.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the buyer returns to the shop after 20 s
    Then the buyer reaches the cashier [ORD-3]
    And the product code of the order is NEW_OVERSEAS_SELLER or OVERSEAS_SELLER [ORD-1]
    And the trade ends as TRADE_FINISHED [ORD-5]
    And nothing is delivered before a verified notice or a query proves the payment [ORD-2]
    And the paid order is delivered [ORD-4]
    And the payment is booked once [NTC-4]

  # Cases row 75
  @WEB-006b @web @M @mock @observe
  Scenario: WEB-006b Buyer leaves after logging in
    Scenario description: The buyer logs in, so that there is a trade, and leaves without paying.
    Test purpose: When its time is over the trade is TRADE_CLOSED and the order is closed.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Log in and close the cashier.
      3. Wait until the order's time is over.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the buyer logs in after 10 s
    And the buyer leaves the cashier after 20 s
    Then the trade ends as TRADE_CLOSED [ORD-9]
    And the unpaid order is closed [ORD-9]
