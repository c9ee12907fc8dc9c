# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: CAN Cancel - all in-store products

  # Cases row 151
  @CAN-001 @in-store @can @M @mock @sandbox @observe @relay
  Scenario: CAN-001 Cancel an unpaid trade
    Scenario description: The buyer has not entered the password yet, and the cashier cancels the order.
    Test purpose: The trade is closed without money, and all sides agree.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code. Do not enter the password.
      2. Cancel the order at the till after about 20 s.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who must enter the password
    When the cashier charges 12.34 USD
    And the cashier cancels the order after 20 s
    Then the cancel that succeeds answers action close [CNL-11]
    And the trade ends as TRADE_CLOSED [CNL-10]
    And the till shows failure [UAT-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 152
  @CAN-002 @in-store @can @M @mock @sandbox @observe @relay
  Scenario: CAN-002 Cancel a paid trade
    Scenario description: The buyer has paid, and the cashier cancels the order on the same day.
    Test purpose: The money goes back at once, and the trade is closed on all sides.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Cancel the order at the till.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the cashier cancels the order after 30 s
    Then the cancel that succeeds answers action refund [CNL-11]
    And the trade ends as TRADE_CLOSED [CNL-10]
    And none of the buyer's money is kept [CNL-16]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 153
  @CAN-003 @in-store @can @M @mock @sandbox @observe @relay
  Scenario: CAN-003 Cancel what never existed
    Scenario description: The pay never reached the gateway, and the cashier cancels the order.
    Test purpose: The cancel succeeds although there is no such trade, and the order is closed.
    Test steps:
      1. Let the pay be lost before it takes effect.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Cancel the order at the till right away.
      4. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    And the pay is not answered and does not take effect
    When the cashier charges 12.34 USD
    And the cashier cancels the order after 6 s
    Then only the last cancel succeeds [CNL-17]
    And none of the buyer's money is kept [CNL-16]
    And the till shows failure [UAT-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 154
  @CAN-005 @in-store @can @M @mock @observe
  Scenario: CAN-005 retry_flag N
    Scenario description: The gateway refuses a cancel and says that it must not be retried.
    Test purpose: The merchant does not repeat the cancel, calls a person, and finds out how the trade ends.
    Test steps:
      1. Arm one cancel that answers FAIL with retry_flag N.
      2. Charge the amount at the till and scan the buyer's payment code. Do not enter the password.
      3. Cancel the order at the till.
      4. Check that an alarm has reached the person in charge and that no second cancel was sent.

    Given a buyer who must enter the password
    And the cancel answers FAIL with retry flag N 1 time
    When the cashier charges 12.34 USD
    And the cashier cancels the order after 20 s
    Then a cancel that answers retry flag N is not sent again [CNL-12]
    And an alarm is raised [ERRC-4]
    And the trade ends as TRADE_CLOSED [PAY-9]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 155
  @CAN-006 @in-store @can @M @mock @sandbox @observe @relay
  Scenario: CAN-006 Cancel is repeatable
    Scenario description: A paid trade is cancelled, and the same cancel arrives a second time.
    Test purpose: The second cancel changes nothing and is answered with success.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Cancel the order at the till.
      3. Send the same cancel again.
      4. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the cashier cancels the order after 30 s
    And the harness sends the same cancel again after 60 s
    Then the harness is answered SUCCESS or SUCCESS [CNL-13]
    And the gateway has returned 12.34 USD in all [RFD-4]
    And the trade ends as TRADE_CLOSED [CNL-10]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 156
  @CAN-007 @in-store @can @M @mock
  Scenario: CAN-007 Window closed
    Scenario description: A trade of the evening is cancelled after 00:15 Beijing time of the next day.
    Test purpose: The gateway refuses the cancel for good; the merchant obeys and refunds instead.
    Test steps:
      1. Sell at 23:50 Beijing time.
      2. Cancel the order at 00:20.
      3. Check that the money was returned by a refund after the quiet hours.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the cashier cancels the order after 30 min
    Then the gateway refuses the cancel for good [CNL-14]
    And a cancel that answers retry flag N is not sent again [CNL-12]
    And a paid trade whose cancel is refused is refunded [CNL-15]
    And the gateway has returned 12.34 USD in all [RFD-2]
    And merchant and gateway agree on what was returned [RFD-19]
