# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: WEB Online payment - all online products

  # Cases row 72
  @WEB-004 @online @web @C @mock @sandbox @observe @relay
  Scenario: WEB-004 Priced in RMB
    Scenario description: The shop prices in CNY and settles in another currency.
    Test purpose: The order carries rmb_fee alone, its currency is that of the contract, and the payment is booked.
    Test steps:
      1. Order something that is priced in CNY.
      2. Let the buyer pay.
      3. Look at the order in the shop and in the books.

    When a customer orders 88.00 CNY online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    Then the order has exactly one price and is never settled in CNY [ORD-6]
    And the trade ends as TRADE_FINISHED [ORD-5]
    And nothing is delivered before a verified notice or a query proves the payment [ORD-2]
    And the paid order is delivered [ORD-4]

  # Cases row 73
  @WEB-005 @online @web @M @mock @observe
  Scenario: WEB-005 Redirect is no proof
    Scenario description: A browser reaches the return page with made-up results. The buyer never pays.
    Test purpose: The order stays pending and is closed in the end.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer log in and stop there.
      3. Open the return page with made-up results.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer logs in after 10 s
    And a forged return reaches the shop after 30 s
    Then the return to the shop alone changes nothing [ORD-7]
    And the unpaid order is closed [ORD-9]

  # Cases row 74
  @WEB-006a @online @web @M @mock @observe
  Scenario: WEB-006a Buyer leaves before logging in
    Scenario description: The buyer closes the cashier before logging in: the gateway knows no trade.
    Test purpose: The order stays pending until the shop's own timeout, then it is closed.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Close the cashier without logging in.
      3. Wait until the order's time is over.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer leaves the cashier after 10 s
    Then the order stays pending for 60 s while the gateway knows no trade [ORD-8]
    And the unpaid order is closed [ORD-9]

  # Cases row 76
  @WEB-007 @online @web @M @mock @observe @relay
  Scenario: WEB-007 Trade not yet created
    Scenario description: The buyer takes their time before logging in, while the shop asks the gateway.
    Test purpose: TRADE_NOT_EXIST means pending, never failed; the order is delivered once it is paid.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Wait for some minutes, then log in and pay.
      3. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 200 s
    Then the order stays pending for 200 s while the gateway knows no trade [ORD-8]
    And the trade ends as TRADE_FINISHED [ORD-5]
    And the paid order is delivered [ORD-4]

  # Cases row 94
  @WEB-016 @online @web @M @mock @observe @relay
  Scenario: WEB-016 refer_url and trade_information
    Scenario description: A customer orders and pays.
    Test purpose: The order names the shop's site and what is sold.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    Then the order carries refer_url and trade_information [ORD-10]
    And the buyer reaches the cashier [ORD-3]

  # Cases row 95
  @WEB-017 @online @web @C @mock @observe @relay
  Scenario: WEB-017 Return page
    Scenario description: No notice has come yet when the buyer returns with a genuine signature; later somebody opens the return page with made-up results.
    Test purpose: The page says that the payment is being processed until it is proved; a made-up return is worth nothing.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Return to the shop at once and look at the page.
      4. Look at the order in the shop and in the books.

    Given no notice arrives
    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the buyer returns to the shop after 21 s
    And a forged return reaches the shop after 30 s
    Then the return to the shop alone changes nothing [ORD-7]
    And nothing is delivered before a verified notice or a query proves the payment [ORD-2]
    And the paid order is delivered [ORD-4]

  # Cases row 99
  @WEB-019 @online @web @M @mock @observe @relay
  Scenario: WEB-019 Order ids
    Scenario description: A customer orders and pays.
    Test purpose: The order id has letters, digits and underscores only; no id stands for two orders.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    Then every online order id has only letters, digits and underscores [ORD-11]
    And the buyer reaches the cashier [ORD-3]
