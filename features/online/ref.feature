# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: REF Refund - all online products

  # Cases row 136
  @REF-013 @online @ref @M @mock @sandbox @observe @relay
  Scenario: REF-013 Full refund, online
    Scenario description: A paid order is refunded in full.
    Test purpose: The money goes back once, the trade stays TRADE_FINISHED, and the books agree.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Refund in the shop.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the shop refunds 12.34 USD after 60 s
    Then the gateway has returned 12.34 USD in all [FXR-3]
    And merchant and gateway agree on what was returned [FXR-6]
    And the trade ends as TRADE_FINISHED [FXR-3]
    And a refund is booked only when its success is proved [FXR-6]
    And every refund has an id of its own, other than that of the payment [FXR-6]

  # Cases row 137
  @REF-014 @online @ref @M @mock @sandbox @observe @relay
  Scenario: REF-014 Partial refunds, online
    Scenario description: A paid order is refunded in two parts.
    Test purpose: Each part has an id of its own; together they are no more than what was paid.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Refund a part, then the rest.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the shop refunds 5.00 USD after 60 s
    And the shop refunds 7.34 USD after 90 s
    Then the gateway has returned 12.34 USD in all [FXR-3]
    And merchant and gateway agree on what was returned [FXR-6]
    And the trade ends as TRADE_FINISHED [FXR-3]
    And a refund is booked only when its success is proved [FXR-6]
    And every refund has an id of its own, other than that of the payment [FXR-6]

  # Cases row 138
  @REF-015 @online @ref @C @mock @sandbox
  Scenario: REF-015 RMB basis
    Scenario description: An order priced in CNY is refunded.
    Test purpose: The refund names return_rmb_amount, as the payment named rmb_fee.
    Test steps:
      1. Order something that is priced in CNY.
      2. Let the buyer pay.
      3. Refund in the shop.
      4. Look at the order in the shop and in the books.

    When a customer orders 88.00 CNY online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the shop refunds 88.00 CNY after 60 s
    Then a refund has the basis of its payment [FXR-2]
    And the gateway has returned 88.00 CNY in all [FXR-3]
    And merchant and gateway agree on what was returned [FXR-6]
    And the trade ends as TRADE_FINISHED [FXR-3]

  # Cases row 139
  @REF-016 @online @ref @M @mock @observe @relay
  Scenario: REF-016 Three seconds between refunds
    Scenario description: Three parts are refunded at the same moment.
    Test purpose: The requests leave at least 3 s apart, and each succeeds.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Refund three parts at once.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the shop refunds 4.00 USD after 60 s
    And the shop refunds 4.00 USD after 60 s
    And the shop refunds 4.34 USD after 60 s
    Then any two refunds are at least 3 s apart [FXR-1]
    And the gateway has returned 12.34 USD in all [FXR-3]
    And merchant and gateway agree on what was returned [FXR-6]

  # Cases row 143
  @REF-020 @online @ref @C @mock @observe
  Scenario: REF-020 Merchant funds short
    Scenario description: The merchant's funds do not suffice for a synchronous refund.
    Test purpose: The refund is deferred and asked for anew later; a person is called.
    Test steps:
      1. Let the first refund fail for lack of funds.
      2. Order in the shop and go to the cashier.
      3. Let the buyer pay.
      4. Refund in the shop.
      5. Wait until the refund is asked for anew.
      6. Look at the order in the shop and in the books.

    Given the online refund answers MERCHANT_BALANCE_NOT_ENOUGH 1 time and does not take effect
    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the shop refunds 12.34 USD after 60 s
    Then a refund without funds is asked for again, not before 60 s [FXR-4]
    And a person is called about the refund that failed [FXR-4]
    And the gateway has returned 12.34 USD in all [FXR-3]
    And merchant and gateway agree on what was returned [FXR-6]

  # Cases row 144
  @REF-021a @online @ref @C @mock
  Scenario: REF-021a Split refund
    Scenario description: Two receivers of a split payment give back their parts.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Refund a part in the shop.
      4. Send another refund from the harness, with split_fund_info.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the shop refunds 2.00 USD after 60 s
    And the harness asks to refund 6.00 USD, split among 2 receivers, after 90 s
    Then the gateway has returned 8.00 USD in all [FXR-7]

  # Cases row 145
  @REF-021b @online @ref @C @mock
  Scenario: REF-021b Split refund in the form of a payment
    Scenario description: The parts of a refund name transIn, as those of a payment do.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Refund a part in the shop.
      4. Send another refund from the harness, with split_fund_info.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the shop refunds 2.00 USD after 60 s
    And the harness asks to refund 6.00 USD, split like a payment among 2 receivers, after 90 s
    Then the harness is answered INVALID_PARAMETER or ILLEGAL_ARGUMENT [FXR-7]
    And the gateway has returned 2.00 USD in all [FXR-7]

  # Cases row 146
  @REF-021c @online @ref @C @mock
  Scenario: REF-021c Too many parts of a refund
    Scenario description: The parts of a refund are eleven.
    Test purpose: The gateway answers as its pages document.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Refund a part in the shop.
      4. Send another refund from the harness, with split_fund_info.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the shop refunds 2.00 USD after 60 s
    And the harness asks to refund 6.60 USD, split among 11 receivers, after 90 s
    Then the harness is answered INVALID_PARAMETER or ILLEGAL_ARGUMENT [FXR-7]
    And the gateway has returned 2.00 USD in all [FXR-7]

  # Cases row 147
  @REF-022 @online @ref @C @mock @observe
  Scenario: REF-022 REPEATED_REFUNDMENT_REQUEST
    Scenario description: The first answer to a refund is lost; the same request again is called repeated.
    Test purpose: It was submitted already: the merchant queries and makes no new id; the money goes back once.
    Test steps:
      1. Let the answer to the refund get lost.
      2. Order in the shop and go to the cashier.
      3. Let the buyer pay.
      4. Refund in the shop.
      5. Look at the order in the shop and in the books.

    Given the online refund is not answered but takes effect
    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the shop refunds 12.34 USD after 60 s
    Then a refund that the gateway knows already is queried, never made under another id [FXR-5]
    And a refund without result is sent again under the same id, or looked up [FXR-6]
    And the gateway has returned 12.34 USD in all [FXR-3]
    And merchant and gateway agree on what was returned [FXR-6]
