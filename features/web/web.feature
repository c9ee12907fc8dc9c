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

  # Cases row 77
  @WEB-008 @web @O @mock @sandbox
  Scenario: WEB-008 Same id, other content
    Scenario description: An order whose trade exists is sent again under the same id with another amount.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Send the order again from the harness.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the buyer logs in after 10 s
    And the harness sends the same order again with an amount of 13.34 USD after 20 s
    Then the order is refused with CONTEXT_INCONSISTENT [ORD-17]

  # Cases row 78
  @WEB-009 @web @O @mock @sandbox
  Scenario: WEB-009 Already paid
    Scenario description: A paid order is sent again unchanged.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Send the order again from the harness.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the harness sends the same order again after 30 s
    Then the order is refused with TRADE_HAS_SUCCESS [ORD-17]

  # Cases row 79
  @WEB-010a @web @O @mock
  Scenario: WEB-010a Both prices
    Scenario description: An order names total_fee and rmb_fee.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Send the order again from the harness.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the harness orders anew with both prices after 20 s
    Then the order is refused with INVALID_PARAMETER [ORD-6]

  # Cases row 80
  @WEB-010b @web @O @mock
  Scenario: WEB-010b No price
    Scenario description: An order names neither total_fee nor rmb_fee.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Send the order again from the harness.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the harness orders anew without a price after 20 s
    Then the order is refused with INVALID_PARAMETER [ORD-6]

  # Cases row 81
  @WEB-011a @web @C @mock
  Scenario: WEB-011a Three decimals
    Scenario description: An order names an amount with three decimals.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Send the order again from the harness.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the harness orders anew at 12.345 USD after 20 s
    Then the order is refused with INVALID_PARAMETER [ORD-16]

  # Cases row 82
  @WEB-011b @web @C @mock @observe
  Scenario: WEB-011b JPY online has no decimals
    Scenario description: A merchant that is settled in JPY sells online and refunds a part.
    Test purpose: Amounts of order and refund are whole numbers, and the books agree.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Refund a part in the shop.
      4. Check the amounts in the requests: they have no decimals.

    Given a merchant that is settled in JPY
    When a customer orders 1200 JPY on the website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the shop refunds 500 JPY after 60 s
    Then amounts in JPY and KRW have no decimals [ORD-16]
    And the buyer reaches the cashier [ORD-3]
    And the trade ends as TRADE_FINISHED [ORD-5]
    And the gateway has returned 500 JPY in all [FXR-3]
    And merchant and gateway agree on what was returned [FXR-6]

  # Cases row 83
  @WEB-011c @web @C @mock @observe
  Scenario: WEB-011c KRW online has no decimals
    Scenario description: A merchant that is settled in KRW sells online and refunds a part.
    Test purpose: Amounts of order and refund are whole numbers, and the books agree.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Refund a part in the shop.
      4. Check the amounts in the requests: they have no decimals.

    Given a merchant that is settled in KRW
    When a customer orders 15000 KRW on the website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the shop refunds 4000 KRW after 60 s
    Then amounts in JPY and KRW have no decimals [ORD-16]
    And the buyer reaches the cashier [ORD-3]
    And the trade ends as TRADE_FINISHED [ORD-5]
    And the gateway has returned 4000 KRW in all [FXR-3]
    And merchant and gateway agree on what was returned [FXR-6]

  # Cases row 84
  @WEB-012 @web @O @mock
  Scenario: WEB-012 Goods count
    Scenario description: The total quantity of an order is not the sum of its goods.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Send the order again from the harness.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the harness orders anew with goods that do not add up after 20 s
    Then the order is refused with INVALID_PARAMETER [ORD-18]

  # Cases row 85
  @WEB-013a @web @C @mock
  Scenario: WEB-013a Validity of a minute
    Scenario description: An order can be paid for 60 s; more is demanded.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Send the order again from the harness.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the harness orders anew with a validity of 60 s after 20 s
    Then the order is refused with INVALID_PARAMETER [ORD-19]

  # Cases row 86
  @WEB-013b @web @C @mock
  Scenario: WEB-013b Timeout rule not enabled
    Scenario description: An order names a timeout rule that is not enabled for the account.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Send the order again from the harness.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the harness orders anew with a timeout rule that is not enabled after 20 s
    Then the order is refused with ILLEGAL_TIMEOUT_RULE [ORD-19]

  # Cases row 87
  @WEB-013c @web @C @mock
  Scenario: WEB-013c The own times of an order win
    Scenario description: An order names a timeout rule of 12 h and times of its own that end after 90 s; the buyer logs in and does not pay.
    Test purpose: The trade is closed when the own times of the order are over, not hours later.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Send the order again from the harness, with both times.
      3. Log in and do not pay.
      4. Send the same order again when its own times are over.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the harness orders anew with a timeout rule of 12 h and a validity of 90 s after 20 s
    And the buyer logs in at the harness's order after 25 s
    And the harness orders anew with a timeout rule of 12 h and a validity of 90 s after 3 min
    Then the order is refused with TRADE_HAS_CLOSE [ORD-21]

  # Cases row 90
  @WEB-015a @web @C @mock
  Scenario: WEB-015a Split funds
    Scenario description: An order splits its funds among ten receivers.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Send the order again from the harness.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the harness orders anew and gives 10 receivers 1.00 USD each after 20 s
    Then the buyer reaches the cashier [ORD-20]

  # Cases row 91
  @WEB-015b @web @C @mock
  Scenario: WEB-015b Too many receivers
    Scenario description: An order splits its funds among eleven receivers.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Send the order again from the harness.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the harness orders anew and gives 11 receivers 1.00 USD each after 20 s
    Then the order is refused with INVALID_PARAMETER [ORD-20]

  # Cases row 92
  @WEB-015c @web @C @mock
  Scenario: WEB-015c More split than paid
    Scenario description: The parts of an order are more than its price.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Send the order again from the harness.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the harness orders anew and gives 2 receivers 10.00 USD each after 20 s
    Then the order is refused with INVALID_PARAMETER [ORD-20]

  # Cases row 93
  @WEB-015d @web @C @mock
  Scenario: WEB-015d Split in another currency
    Scenario description: The parts of an order priced in the settlement currency are in CNY.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Send the order again from the harness.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the harness orders anew and gives 2 receivers 1.00 CNY each after 20 s
    Then the order is refused with INVALID_PARAMETER [ORD-20]
