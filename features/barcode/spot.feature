# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: SPOT In-store payment by payment code - barcode payment

  # Cases row 14
  @SPOT-001 @barcode @spot @M @mock @sandbox @observe @relay
  Scenario: SPOT-001 Direct payment
    Scenario description: The commonest sale: the payment code is scanned and the money is taken without a password.
    Test purpose: The trade ends as TRADE_SUCCESS, the pay request names store and secondary merchant, and the till shows success.
    Test steps:
      1. Make sure that the buyer's wallet asks for no password at this amount.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Check that the till shows success and, if it prints receipts, that one is printed.
      4. Note the merchant trade id (partner_trans_id).

    Given a buyer who pays at once
    When the cashier charges 1.00 USD
    Then the pay request carries store_id and secondary_merchant_id [IV-2]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the buyer is charged once [PAY-11]
    And the till shows success [IV-1]
    And a receipt is printed if the till prints receipts [IV-5]

  # Cases row 15
  @SPOT-002 @barcode @spot @M @mock @sandbox @observe @relay
  Scenario: SPOT-002 24-digit barcode payment
    Scenario description: Some buyers present a payment code of 24 digits instead of the usual 18.
    Test purpose: The store's own scanner and the till pass all 24 digits on unchanged, and the payment succeeds.
    Test steps:
      1. Let the buyer's wallet show a payment code of 24 digits.
      2. Charge the amount at the till and scan the code with the device that the store uses.
      3. Check that the till shows success and, if it prints receipts, that one is printed.

    Given a buyer who pays at once with a 24-digit code
    When the cashier charges 12.34 USD
    Then the payment code has 24 digits and begins with 25 to 30 [PAY-5]
    And the payment code is sent as the buyer showed it [PAY-6]
    And the pay request carries store_id and secondary_merchant_id [IV-2]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the till shows success [IV-1]
    And a receipt is printed if the till prints receipts [IV-5]

  # Cases row 16
  @SPOT-003 @barcode @spot @M @mock @sandbox @observe @relay
  Scenario: SPOT-003 Payment with password authentication
    Scenario description: The wallet asks the buyer for the password. The pay answer is not final; the result comes only after the buyer has entered the password.
    Test purpose: The merchant polls at the required pace until success is proved, sends no second pay and no cancel meanwhile, and the till shows success.
    Test steps:
      1. Make sure that the buyer's wallet asks for the password at this amount.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Check that the till shows that the payment is still pending.
      4. Let the buyer enter the password after a few seconds.
      5. Check that the till shows success.

    Given a buyer who must enter the password
    When the cashier charges 12.34 USD
    And the buyer enters the password after 9 s
    Then the pay request carries store_id and secondary_merchant_id [IV-2]
    And the pay answer is not final [PAY-7]
    And the trade is queried at least 1 time [POLL-1]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And success is learnt from a query or a verified notice [IV-3]
    And no pay is sent under a new id [PAY-10]
    And no cancel is sent [CNL-4]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the till shows success [IV-1]

  # Cases row 17
  @SPOT-004 @barcode @spot @M @mock @sandbox @observe @relay
  Scenario: SPOT-004 Payment expires
    Scenario description: The wallet asks the buyer for the password, and the buyer never enters it.
    Test purpose: The merchant polls, then cancels in time or sees the trade closed. The trade is TRADE_CLOSED on all sides and the till shows failure.
    Test steps:
      1. Make sure that the buyer's wallet asks for the password at this amount.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Do not enter the password.
      4. Wait until the till gives up. Check that it shows failure and prints no success receipt.

    Given a buyer who must enter the password
    When the cashier charges 12.34 USD
    Then the pay answer is not final [PAY-7]
    And the trade is queried at least 1 time [POLL-1]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And the trade is cancelled 20 s to 120 s after the pay, or queried until it is closed [CNL-1]
    And the trade ends as TRADE_CLOSED [PAY-9]
    And till, merchant and gateway agree on the end [PAY-8]
    And no pay is sent under a new id [PAY-10]
    And the till shows failure [UAT-1]
    And no success receipt is printed [UAT-1]

  # Cases row 18
  @SPOT-005a @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-005a Payment failed with SYSTEM_ERROR (signed answer)
    Scenario description: The pay is answered with the business result FAILED and the error SYSTEM_ERROR; the trade was not created.
    Test purpose: The merchant does not take the answer for a failure: it sends the same pay again or queries, cancels in time when nothing proves the result, and raises an alarm. In the end all sides agree.
    Test steps:
      1. Arm the error at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.
      4. Check that an alarm has reached the person in charge.

    Given a buyer who pays at once
    And the pay answers SYSTEM_ERROR and does not take effect
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-2]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And unless a final state is learnt, the trade is cancelled within 120 s of the pay [CNL-2]
    And no pay is sent under a new id [PAY-10]
    And till, merchant and gateway agree on the end [PAY-8]
    And an alarm is raised [ERRC-3]

  # Cases row 19
  @SPOT-005b @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-005b Payment failed with SYSTEM_ERROR (refused by the gateway)
    Scenario description: The gateway itself refuses the pay with SYSTEM_ERROR, in an answer without signature; the trade was not created.
    Test purpose: The merchant does not take the answer for a failure: it sends the same pay again or queries, cancels in time when nothing proves the result, and raises an alarm. In the end all sides agree.
    Test steps:
      1. Arm the error at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.
      4. Check that an alarm has reached the person in charge.

    Given a buyer who pays at once
    And the pay is refused with an unsigned SYSTEM_ERROR and does not take effect
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-2]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And unless a final state is learnt, the trade is cancelled within 120 s of the pay [CNL-2]
    And no pay is sent under a new id [PAY-10]
    And till, merchant and gateway agree on the end [PAY-8]
    And an alarm is raised [ERRC-3]

  # Cases row 20
  @SPOT-006a @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-006a Payment timeouts (never created)
    Scenario description: The pay request is lost before it takes effect: the merchant gets no answer and the gateway knows no trade.
    Test purpose: A pay without answer is an unknown result. The merchant sends the same pay again or queries, cancels in time when nothing proves the result, and raises an alarm. In the end all sides agree.
    Test steps:
      1. Let the gateway drop the pay before it takes effect.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.
      4. Check that an alarm has reached the person in charge.

    Given a buyer who pays at once
    And the pay is not answered and does not take effect
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-2]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And unless a final state is learnt, the trade is cancelled within 120 s of the pay [CNL-2]
    And no pay is sent under a new id [PAY-10]
    And till, merchant and gateway agree on the end [PAY-8]
    And an alarm is raised [ERRC-3]

  # Cases row 21
  @SPOT-006b @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-006b Payment timeouts (created, unpaid)
    Scenario description: The trade is created and waits for the buyer's password, but the answer to the pay is lost; the buyer never pays.
    Test purpose: A pay without answer is an unknown result. The merchant sends the same pay again or queries, cancels in time when nothing proves the result, and raises an alarm. In the end all sides agree.
    Test steps:
      1. Let the gateway drop the answer to the pay; do not enter the password.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.
      4. Check that an alarm has reached the person in charge.

    Given a buyer who must enter the password
    And the pay is not answered but takes effect
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-2]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And unless a final state is learnt, the trade is cancelled within 120 s of the pay [CNL-2]
    And no pay is sent under a new id [PAY-10]
    And the trade ends as TRADE_CLOSED [CNL-10]
    And till, merchant and gateway agree on the end [PAY-8]
    And an alarm is raised [ERRC-3]

  # Cases row 22
  @SPOT-006c @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-006c Payment timeouts (paid)
    Scenario description: The buyer has paid, but the answer to the pay is lost.
    Test purpose: The merchant finds out that the sale is paid and completes it: no cancel, no second charge. An alarm is raised.
    Test steps:
      1. Let the gateway take the money and drop the answer to the pay.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.
      4. Check that an alarm has reached the person in charge.

    Given a buyer who pays at once
    And the pay is not answered but takes effect
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-2]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And no pay is sent under a new id [PAY-10]
    And no cancel is sent [CNL-5]
    And the buyer is charged once [PAY-11]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows success [IV-1]
    And an alarm is raised [ERRC-3]

  # Cases row 23
  @SPOT-007 @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-007 Query succeeds after several attempts
    Scenario description: The buyer has to enter the password, and the first queries are answered with SYSTEM_ERROR.
    Test purpose: A failed query stops nothing: the merchant keeps querying at the required pace until one is answered, and the sale is completed.
    Test steps:
      1. Arm the failing queries at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Let the buyer enter the password after a few seconds.
      4. Check that the till shows success.

    Given a buyer who must enter the password
    And the query answers SYSTEM_ERROR 2 times
    When the cashier charges 12.34 USD
    And the buyer enters the password after 5 s
    Then the trade is queried at least 3 times [POLL-3]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And queries go on until one is answered [POLL-4]
    And no pay is sent under a new id [PAY-10]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the till shows success [IV-1]

  # Cases row 24
  @SPOT-008 @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-008 Query keeps failing
    Scenario description: The buyer has to enter the password and never does, and every query is answered with SYSTEM_ERROR.
    Test purpose: After several failed queries the merchant cancels without delay and alerts a responsible person; in the end all sides agree.
    Test steps:
      1. Arm the failing queries at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code; do not enter the password.
      3. Wait until the till gives up and shows failure.
      4. Check that an alarm has reached the person in charge.

    Given a buyer who must enter the password
    And every query answers SYSTEM_ERROR
    When the cashier charges 12.34 USD
    Then the trade is queried at least 3 times, or cancelled right after a failed query [POLL-5]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And the cancel follows the last failed query within 6 s [CNL-3]
    And unless a final state is learnt, the trade is cancelled within 120 s of the pay [CNL-2]
    And no pay is sent under a new id [PAY-10]
    And an alarm is raised [ERRC-4]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 25
  @SPOT-009 @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-009 Cancel succeeds after several attempts
    Scenario description: The buyer never enters the password. The first two cancels fail in a way that allows a retry.
    Test purpose: The merchant repeats the cancel at the required pace until it succeeds, and stops then. The trade is TRADE_CLOSED on all sides.
    Test steps:
      1. Arm two failing cancels at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code; do not enter the password.
      3. Wait until the till gives up and shows failure.

    Given a buyer who must enter the password
    And the cancel answers FAIL with retry flag Y 1 time
    And the cancel answers UNKNOWN with retry flag Y 1 time
    When the cashier charges 12.34 USD
    Then the trade is cancelled at least 3 times [CNL-6]
    And successive cancels are 3 s to 10 s apart [CNL-7]
    And only the last cancel succeeds [CNL-8]
    And the trade ends as TRADE_CLOSED [CNL-10]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 26
  @SPOT-010 @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-010 Cancel keeps failing
    Scenario description: The buyer never enters the password, and every cancel fails for as long as the till tries.
    Test purpose: The merchant tries several times at the required pace, alerts a responsible person, keeps the cancel and sends it again later until it succeeds.
    Test steps:
      1. Arm cancels that keep failing at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code; do not enter the password.
      3. Check that an alarm has reached the person in charge.
      4. Wait until the merchant's background job has sent the cancel again, and check the order.

    Given a buyer who must enter the password
    And every cancel answers FAIL with retry flag Y for 2 min
    When the cashier charges 12.34 USD
    Then the trade is cancelled at least 3 times [CNL-6]
    And successive cancels are 3 s to 10 s apart [CNL-7]
    And an alarm is raised [ERRC-4]
    And a cancel that was never answered with success is sent again within 10 min [CNL-9]
    And no pay is sent under a new id [PAY-10]
    And till, merchant and gateway agree on the end [PAY-8]
