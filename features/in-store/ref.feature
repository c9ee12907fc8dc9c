# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: REF Refund - all in-store products

  # Cases row 122
  @REF-001 @in-store @ref @M @mock @sandbox @observe @relay
  Scenario: REF-001 Full refund
    Scenario description: A paid order is refunded in full.
    Test purpose: The refund has an id of its own, the trade is closed and the amounts agree.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Refund the order at the till. Return the whole amount.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the cashier refunds 12.34 USD after 60 s
    Then every refund has an id of its own, other than that of the payment [RFD-1]
    And the gateway has returned 12.34 USD in all [RFD-2]
    And the trade ends as TRADE_CLOSED [RFD-18]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 123
  @REF-002 @in-store @ref @M @mock @sandbox @observe @relay
  Scenario: REF-002 Partial refund
    Scenario description: A part of a paid order is refunded.
    Test purpose: The part is returned, the trade stays successful, and the rest can still be refunded.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Refund the order at the till. Return 5.00 USD.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the cashier refunds 5.00 USD after 60 s
    Then every refund has an id of its own, other than that of the payment [RFD-1]
    And the gateway has returned 5.00 USD in all [RFD-2]
    And the trade ends as TRADE_SUCCESS [RFD-18]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 124
  @REF-003 @in-store @ref @M @mock @sandbox @observe @relay
  Scenario: REF-003 Several partial refunds
    Scenario description: An order is refunded in three parts.
    Test purpose: Each part has an id of its own; together they are what was paid.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Refund 3.00 USD, then 4.00 USD, then 5.34 USD.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the cashier refunds 3.00 USD after 60 s
    And the cashier refunds 4.00 USD after 90 s
    And the cashier refunds 5.34 USD after 120 s
    Then every refund has an id of its own, other than that of the payment [RFD-1]
    And the gateway has returned 12.34 USD in all [RFD-2]
    And the trade ends as TRADE_CLOSED [RFD-18]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 125
  @REF-004 @in-store @ref @M @mock @sandbox
  Scenario: REF-004 Over-refund
    Scenario description: More is refunded than was paid.
    Test purpose: The gateway refuses it; nothing is booked and a person is told.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Refund the order at the till. Ask for 20.00 USD.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the cashier refunds 20.00 USD after 60 s
    Then the last refund is refused [RFD-10]
    And merchant and gateway agree on what was returned [RFD-10]
    And nothing is booked as refunded [RFD-10]
    And a person is called about the refund that failed [RFD-16]
    And the order stands as paid in the merchant's books [RFD-15]

  # Cases row 126
  @REF-005a @in-store @ref @M @mock @observe @relay
  Scenario: REF-005a Refund without result (SYSTEM_ERROR)
    Scenario description: The refund is answered with SYSTEM_ERROR and did not take effect.
    Test purpose: The merchant repeats the same refund or looks it up, never under a new id; the money goes back once.
    Test steps:
      1. Arm the trouble at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Refund the order at the till. Return 5.00 USD.
      4. Check that no second refund id was used and that the money went back once.

    Given a buyer who pays at once
    And the refund answers SYSTEM_ERROR 1 time and does not take effect
    When the cashier charges 12.34 USD
    And the cashier refunds 5.00 USD after 60 s
    Then a refund without result is sent again under the same id, or looked up [RFD-3]
    And successive tries of a refund are 5 s to 10 s apart [RFD-5]
    And the gateway has returned 5.00 USD in all [RFD-4]
    And merchant and gateway agree on what was returned [RFD-19]
    And an alarm is raised [ERRC-3]

  # Cases row 127
  @REF-005b @in-store @ref @M @mock @observe @relay
  Scenario: REF-005b Refund without result (lost before it takes effect)
    Scenario description: The refund is lost on its way.
    Test purpose: The merchant repeats the same refund or looks it up, never under a new id; the money goes back once.
    Test steps:
      1. Arm the trouble at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Refund the order at the till. Return 5.00 USD.
      4. Check that no second refund id was used and that the money went back once.

    Given a buyer who pays at once
    And the refund is not answered and does not take effect
    When the cashier charges 12.34 USD
    And the cashier refunds 5.00 USD after 60 s
    Then a refund without result is sent again under the same id, or looked up [RFD-3]
    And successive tries of a refund are 5 s to 10 s apart [RFD-5]
    And the gateway has returned 5.00 USD in all [RFD-4]
    And merchant and gateway agree on what was returned [RFD-19]
    And an alarm is raised [ERRC-3]

  # Cases row 128
  @REF-005c @in-store @ref @M @mock @observe @relay
  Scenario: REF-005c Refund without result (lost after it took effect)
    Scenario description: The money went back, but the answer to the refund is lost.
    Test purpose: The merchant repeats the same refund or looks it up, never under a new id; the money goes back once.
    Test steps:
      1. Arm the trouble at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Refund the order at the till. Return 5.00 USD.
      4. Check that no second refund id was used and that the money went back once.

    Given a buyer who pays at once
    And the refund is not answered but takes effect
    When the cashier charges 12.34 USD
    And the cashier refunds 5.00 USD after 60 s
    Then a refund without result is sent again under the same id, or looked up [RFD-3]
    And successive tries of a refund are 5 s to 10 s apart [RFD-5]
    And the gateway has returned 5.00 USD in all [RFD-4]
    And merchant and gateway agree on what was returned [RFD-19]
    And an alarm is raised [ERRC-3]

  # Cases row 129
  @REF-007 @in-store @ref @M @mock @sandbox @observe @relay
  Scenario: REF-007 Same refund id, same content
    Scenario description: The same refund arrives twice.
    Test purpose: There is one refund: the second is answered with success and returns nothing more.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Refund the order at the till. Return 5.00 USD.
      3. Send the same refund again.
      4. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the cashier refunds 5.00 USD after 60 s
    And the harness sends the same refund again after 90 s
    Then the harness is answered SUCCESS or SUCCESS [RFD-8]
    And the gateway has returned 5.00 USD in all [RFD-4]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 130
  @REF-008 @in-store @ref @M @mock @sandbox
  Scenario: REF-008 Same refund id, other amount
    Scenario description: A refund id that was used arrives with another amount.
    Test purpose: The gateway refuses it, and nothing more is returned.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Refund the order at the till. Return 5.00 USD.
      3. Send the same refund id with 6.00 USD.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the cashier refunds 5.00 USD after 60 s
    And the harness sends the same refund again with an amount of 6.00 USD after 90 s
    Then the harness is answered DISCORDANT_REPEAT_REQUEST or DISCORDANT_REPEAT_REQUEST [RFD-9]
    And the gateway has returned 5.00 USD in all [RFD-9]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 131
  @REF-009a @in-store @ref @C @mock @observe
  Scenario: REF-009a Refund in JPY
    Scenario description: A payment in JPY is refunded in part.
    Test purpose: Amounts of payment and refund are whole numbers.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Refund the order at the till.
      3. Check the amounts in the requests: they have no decimals.

    Given a buyer who pays at once
    When the cashier charges 1200 JPY
    And the cashier refunds 500 JPY after 60 s
    Then amounts in JPY and KRW have no decimals [PAY-4]
    And the gateway has returned 500 JPY in all [RFD-2]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 132
  @REF-009b @in-store @ref @C @mock @observe
  Scenario: REF-009b Refund in KRW
    Scenario description: A payment in KRW is refunded in part.
    Test purpose: Amounts of payment and refund are whole numbers.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Refund the order at the till.
      3. Check the amounts in the requests: they have no decimals.

    Given a buyer who pays at once
    When the cashier charges 15000 KRW
    And the cashier refunds 4000 KRW after 60 s
    Then amounts in JPY and KRW have no decimals [PAY-4]
    And the gateway has returned 4000 KRW in all [RFD-2]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 133
  @REF-010 @in-store @ref @M @mock @sandbox
  Scenario: REF-010 Refund of an unknown trade
    Scenario description: A refund names a trade that does not exist.
    Test purpose: The gateway refuses it.
    Test steps: 1. Ask for a refund of a merchant trade id that was never used.

    When the harness asks for a refund of a trade that does not exist
    Then the harness is answered TRADE_NOT_EXIST or TRADE_NOT_EXIST [RFD-12]

  # Cases row 134
  @REF-011 @in-store @ref @C @mock @observe
  Scenario: REF-011 Asynchronous refund
    Scenario description: An order of the day before is refunded asynchronously; the refund is executed in the night.
    Test purpose: The refund is booked when a notification or a query proves it, not when it is accepted.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. A day later refund the order asynchronously.
      3. Check that it is booked only after the notification or the refund query.

    Given a buyer who pays at once
    And the merchant refunds asynchronously
    When the cashier charges 12.34 USD
    And the cashier refunds 12.34 USD after 24 h
    Then a refund is booked only when its success is proved [RFD-6]
    And the gateway has returned 12.34 USD in all [RFD-2]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 135
  @REF-012 @in-store @ref @C @mock
  Scenario: REF-012 Synchronous refund in the quiet hours
    Scenario description: A refund is asked for at 00:30 Beijing time, when synchronous refunds are not executed.
    Test purpose: The merchant puts the refund off, and it succeeds after 01:30.
    Test steps:
      1. Sell at 00:20 Beijing time and refund at 00:30.
      2. Check after 01:30 that the money was returned.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the cashier refunds 12.34 USD after 10 min
    Then the gateway has returned 12.34 USD in all [RFD-7]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 140
  @REF-017 @in-store @ref @C @mock @sandbox @observe @relay
  Scenario: REF-017 Refund query
    Scenario description: An accepted refund is not told of by any notification.
    Test purpose: The merchant asks and reads the result from the refund query.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. A day later refund the order asynchronously; hold the notification back.
      3. Check that the refund query was used and the refund is booked.

    Given a buyer who pays at once
    And the merchant refunds asynchronously
    And no notice arrives
    When the cashier charges 12.34 USD
    And the cashier refunds 12.34 USD after 24 h
    Then the result of the refund is read from a refund query [RFD-14]
    And a refund is booked only when its success is proved [RFD-6]
    And the gateway has returned 12.34 USD in all [RFD-2]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 141
  @REF-018 @in-store @ref @M @mock @sandbox
  Scenario: REF-018 Refund in another currency
    Scenario description: A refund names another currency than its payment.
    Test purpose: The gateway refuses it with CURRENCY_NOT_SAME.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Refund the order at the till. Return 5.00 USD.
      3. Ask for 5.00 EUR under a new refund id.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the cashier refunds 5.00 USD after 60 s
    And the harness asks for a refund of 5.00 EUR under a new id after 90 s
    Then the harness is answered CURRENCY_NOT_SAME or CURRENCY_NOT_SAME [RFD-11]
    And the gateway has returned 5.00 USD in all [RFD-11]

  # Cases row 142
  @REF-019 @in-store @ref @O @mock
  Scenario: REF-019 Outside the window
    Scenario description: The refund comes after the time that the contract allows.
    Test purpose: The refusal is taken as final: nothing is booked and a person is told.
    Test steps:
      1. Arm a refund that answers TRADE_HAS_FINISHED.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Refund the order at the till.
      4. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    And the refund answers TRADE_HAS_FINISHED 1 time and does not take effect
    When the cashier charges 12.34 USD
    And the cashier refunds 12.34 USD after 60 s
    Then the last refund is refused [RFD-13]
    And nothing is booked as refunded [RFD-13]
    And a person is called about the refund that failed [RFD-16]

  # Cases row 148
  @REF-023 @in-store @ref @C @mock @observe
  Scenario: REF-023 Refund failed afterwards
    Scenario description: An accepted refund fails later.
    Test purpose: The order stands as paid, nothing stays booked as refunded, and a person is told.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. A day later refund the order asynchronously; let the refund query report a failure.
      3. Compare the order in the merchant's books with the trade at the gateway.
      4. Check that a person was told.

    Given a buyer who pays at once
    And the merchant refunds asynchronously
    And the refund query says that the refund has failed
    When the cashier charges 12.34 USD
    And the cashier refunds 12.34 USD after 24 h
    Then the order stands as paid in the merchant's books [RFD-15]
    And a person is called about the refund that failed [RFD-16]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 149
  @REF-024a @in-store @ref @C @mock @sandbox @observe
  Scenario: REF-024a Refund of a cancelled trade
    Scenario description: An order that was cancelled is refunded.
    Test purpose: Nothing more is returned or booked.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code. Do not enter the password.
      2. Cancel the order, then refund it.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who must enter the password
    When the cashier charges 12.34 USD
    And the cashier cancels the order after 20 s
    And the cashier refunds 12.34 USD after 90 s
    Then nothing is booked as refunded [RFD-17]
    And merchant and gateway agree on what was returned [RFD-17]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 150
  @REF-024b @in-store @ref @C @mock @sandbox @observe
  Scenario: REF-024b Refund of an unpaid trade
    Scenario description: An order that waits for its buyer is refunded.
    Test purpose: Nothing is returned or booked, and the order ends as it would have without.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code. Do not enter the password.
      2. Refund the order while it waits.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who must enter the password
    When the cashier charges 12.34 USD
    And the cashier refunds 12.34 USD after 20 s
    Then nothing is booked as refunded [RFD-17]
    And merchant and gateway agree on what was returned [RFD-17]
    And till, merchant and gateway agree on the end [PAY-8]
