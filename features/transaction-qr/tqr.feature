# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: TQR Transaction QR code - transaction QR code

  # Cases row 59
  @TQR-001 @transaction-qr @tqr @M @mock @sandbox @observe @relay
  Scenario: TQR-001 QR shown and paid
    Scenario description: The till shows a code for one order, and the buyer scans and pays it.
    Test purpose: The payment is learnt from the notification or a query, booked once and shown.
    Test steps:
      1. Make an order at the till and show its code.
      2. Scan the code with the wallet and pay.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    When the cashier shows a code for 12.34 USD
    And the buyer scans the code and pays after 12 s
    Then every code to be scanned is asked for with a notify_url [QR-1]
    And the pay request carries store_id and secondary_merchant_id [QR-11]
    And success is learnt from a query or a verified notice [IV-3]
    And each sale that was paid is booked once [PAY-16]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the till shows success [IV-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 60
  @TQR-002 @transaction-qr @tqr @M @mock @observe
  Scenario: TQR-002 No QR came back
    Scenario description: The order is taken, but the answer holds no code.
    Test purpose: The order is made again under another out_trade_no; the first may be cancelled.
    Test steps:
      1. Let the first order be answered without a code.
      2. Make an order at the till and show its code.
      3. Scan the code of the second order and pay.
      4. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    And the order is taken but no code comes back
    When the cashier shows a code for 12.34 USD
    And the buyer scans the code and pays after 12 s
    Then an order without a code is made again under another id [QR-2]
    And the buyer is charged once [PAY-11]
    And each sale that was paid is booked once [PAY-16]
    And the till shows success [IV-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 61
  @TQR-003 @transaction-qr @tqr @M @mock @sandbox @observe @relay
  Scenario: TQR-003 Buyer never pays
    Scenario description: Nobody scans the code.
    Test purpose: When the time is over the order is cancelled or has expired, and the till shows failure.
    Test steps:
      1. Make an order at the till and show its code.
      2. Do not scan it.
      3. Watch the till until it gives up.

    When the cashier shows a code for 12.34 USD
    Then the trade is cancelled 50 s to 90 s after the pay, or queried until it is closed [QR-4]
    And the trade ends as TRADE_CLOSED [PAY-9]
    And no payment is booked [PAY-17]
    And the till shows failure [UAT-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 62
  @TQR-004a @transaction-qr @tqr @M @mock @observe @relay
  Scenario: TQR-004a Order without result (SYSTEM_ERROR)
    Scenario description: The gateway has taken the order, but the merchant does not hear of it: SYSTEM_ERROR.
    Test purpose: The merchant cancels the trade, so that nobody can pay it.
    Test steps:
      1. Arm the trouble at the gateway.
      2. Make an order at the till and show its code.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given the order answers SYSTEM_ERROR but takes effect
    When the cashier shows a code for 12.34 USD
    Then the trade is cancelled at least 1 time [QR-3]
    And the trade ends as TRADE_CLOSED [CNL-10]
    And an alarm is raised [ERRC-3]
    And the till shows failure [UAT-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 63
  @TQR-004b @transaction-qr @tqr @M @mock @observe @relay
  Scenario: TQR-004b Order without result (timeout)
    Scenario description: The gateway has taken the order, but the merchant does not hear of it: timeout.
    Test purpose: The merchant cancels the trade, so that nobody can pay it.
    Test steps:
      1. Arm the trouble at the gateway.
      2. Make an order at the till and show its code.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given the order is not answered but takes effect
    When the cashier shows a code for 12.34 USD
    Then the trade is cancelled at least 1 time [QR-3]
    And the trade ends as TRADE_CLOSED [CNL-10]
    And an alarm is raised [ERRC-3]
    And the till shows failure [UAT-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 64
  @TQR-005 @transaction-qr @tqr @O @mock @sandbox
  Scenario: TQR-005 Price times quantity is not total_fee
    Scenario description: An order arrives whose price times quantity is not its total.
    Test purpose: The gateway refuses it with INVALID_PARAMETER.
    Test steps:
      1. Make an order at the till and show its code.
      2. Send the same order under another id with 3 pieces at 5 each.

    When the cashier shows a code for 12.34 USD
    And the harness sends the same order again with 3 pieces at 5 each after 10 s
    Then the harness is answered INVALID_PARAMETER or INVALID_PARAMETER [QR-10]
