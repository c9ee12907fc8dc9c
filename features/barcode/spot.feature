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
    Test purpose: A failed query is no result: the merchant keeps querying at the required pace until one is answered, and the sale is completed. Whoever cancels right after a failed query instead ends the sale on all sides.
    Test steps:
      1. Arm the failing queries at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Let the buyer enter the password after a few seconds.
      4. Check that the till shows success, or failure where it has cancelled.

    Given a buyer who must enter the password
    And the query answers SYSTEM_ERROR 2 times
    When the cashier charges 12.34 USD
    And the buyer enters the password after 5 s
    Then the trade is queried at least 3 times, or cancelled right after a failed query [POLL-3]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And queries go on until one is answered [POLL-4]
    And no pay is sent under a new id [PAY-10]
    And the sale is completed, unless it is cancelled right after a failed query [IV-1]
    And till, merchant and gateway agree on the end [PAY-8]

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
    And every cancel answers FAIL with retry flag Y for 4 min
    When the cashier charges 12.34 USD
    Then the trade is cancelled at least 3 times [CNL-6]
    And successive cancels are 3 s to 10 s apart [CNL-7]
    And an alarm is raised [ERRC-4]
    And a cancel that was never answered with success is sent again within 10 min [CNL-9]
    And no pay is sent under a new id [PAY-10]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 27
  @SPOT-012 @barcode @spot @M @mock @sandbox
  Scenario: SPOT-012 Same id, other content
    Scenario description: A merchant trade id that was used arrives with another amount.
    Test purpose: The gateway refuses it with CONTEXT_INCONSISTENT, and the first sale stands.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code.
      2. Send the same merchant trade id with another amount.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the harness sends the same pay again with an amount of 15.00 USD after 30 s
    Then the harness is answered CONTEXT_INCONSISTENT or ALIN42282 [PAY-19]
    And the buyer is charged once [PAY-11]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 28
  @SPOT-013a @barcode @spot @C @mock @sandbox @observe @relay
  Scenario: SPOT-013a Pay repeated (SUCCESS)
    Scenario description: The buyer has paid, the answer is lost, and the merchant sends the same pay again, which answers SUCCESS.
    Test purpose: There is one trade and one charge, and the answer to the repeat is understood as success.
    Test steps:
      1. For merchants that repeat an unanswered pay.
      2. Let the answer to the pay be lost after it took effect.
      3. Charge the amount at the till and scan the buyer's payment code.
      4. Watch the till until it shows success.

    Given a buyer who pays at once
    And no notice arrives
    And the merchant sends an unanswered pay again unchanged
    And the pay is not answered but takes effect
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-2]
    And no pay is sent under a new id [PAY-10]
    And a pay under a new id is sent only after the one before is final [PAY-13]
    And the buyer is charged once [PAY-11]
    And no cancel is sent [CNL-5]
    And the till shows success [IV-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 29
  @SPOT-013b @barcode @spot @C @mock @sandbox @observe @relay
  Scenario: SPOT-013b Pay repeated (TRADE_HAS_SUCCESS)
    Scenario description: The buyer has paid, the answer is lost, and the merchant sends the same pay again, which answers TRADE_HAS_SUCCESS.
    Test purpose: There is one trade and one charge, and the answer to the repeat is understood as success.
    Test steps:
      1. For merchants that repeat an unanswered pay.
      2. Let the answer to the pay be lost after it took effect.
      3. Charge the amount at the till and scan the buyer's payment code.
      4. Watch the till until it shows success.

    Given a buyer who pays at once
    And no notice arrives
    And the merchant sends an unanswered pay again unchanged
    And a repeated pay of a paid trade answers TRADE_HAS_SUCCESS
    And the pay is not answered but takes effect
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-2]
    And no pay is sent under a new id [PAY-10]
    And a pay under a new id is sent only after the one before is final [PAY-13]
    And the buyer is charged once [PAY-11]
    And no cancel is sent [CNL-5]
    And the till shows success [IV-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 30
  @SPOT-014 @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-014 Balance not enough
    Scenario description: The buyer's purse is empty.
    Test purpose: The pay is not repeated and not polled; the cashier reads why.
    Test steps:
      1. Let the buyer's balance be too small.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Check that the till shows failure with a message that the cashier understands.

    Given a buyer whose balance is not enough
    When the cashier charges 12.34 USD
    Then a pay that was refused is not sent again [PAY-12]
    And the trade is queried at most 1 time [PAY-12]
    And the till shows failure [UAT-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 31
  @SPOT-015a @barcode @spot @M @mock @sandbox @observe @relay
  Scenario: SPOT-015a Code expired
    Scenario description: The payment code is expired; the buyer shows a fresh one and the cashier charges again.
    Test purpose: The first sale is final before the second pay leaves; the second succeeds.
    Test steps:
      1. Let the first pay answer BUYER_NOT_EXIST.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Scan a fresh code and charge again.
      4. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    And the pay answers BUYER_NOT_EXIST and does not take effect
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 15 s
    And the cashier charges 12.34 USD after 20 s
    Then a pay that was refused is not sent again [PAY-12]
    And a pay under a new id is sent only after the one before is final [PAY-13]
    And the buyer is charged once [PAY-11]
    And the till shows success [IV-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 32
  @SPOT-015b @barcode @spot @M @mock @sandbox @observe @relay
  Scenario: SPOT-015b Code illegible
    Scenario description: The payment code is illegible; the buyer shows a fresh one and the cashier charges again.
    Test purpose: The first sale is final before the second pay leaves; the second succeeds.
    Test steps:
      1. Let the first pay answer SOUNDWAVE_PARSER_FAIL.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Scan a fresh code and charge again.
      4. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    And the pay answers SOUNDWAVE_PARSER_FAIL and does not take effect
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 15 s
    And the cashier charges 12.34 USD after 20 s
    Then a pay that was refused is not sent again [PAY-12]
    And a pay under a new id is sent only after the one before is final [PAY-13]
    And the buyer is charged once [PAY-11]
    And the till shows success [IV-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 33
  @SPOT-016a @barcode @spot @C @mock @sandbox @observe
  Scenario: SPOT-016a JPY has no decimals
    Scenario description: A sale is priced in JPY; the result is queried and a part refunded.
    Test purpose: Amounts of pay, query and refund are whole numbers.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code. Let the buyer enter the password.
      2. Refund a part.
      3. Check the amounts in the requests.

    Given a buyer who must enter the password
    When the cashier charges 1200 JPY
    And the buyer enters the password after 9 s
    And the cashier refunds 500 JPY after 60 s
    Then amounts in JPY and KRW have no decimals [PAY-4]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the merchant has booked the amount that the gateway charged [PAY-8]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 34
  @SPOT-016b @barcode @spot @C @mock @sandbox @observe
  Scenario: SPOT-016b KRW has no decimals
    Scenario description: A sale is priced in KRW; the result is queried and a part refunded.
    Test purpose: Amounts of pay, query and refund are whole numbers.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code. Let the buyer enter the password.
      2. Refund a part.
      3. Check the amounts in the requests.

    Given a buyer who must enter the password
    When the cashier charges 15000 KRW
    And the buyer enters the password after 9 s
    And the cashier refunds 500 KRW after 60 s
    Then amounts in JPY and KRW have no decimals [PAY-4]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the merchant has booked the amount that the gateway charged [PAY-8]
    And merchant and gateway agree on what was returned [RFD-19]

  # Cases row 35
  @SPOT-017 @barcode @spot @C @mock @observe
  Scenario: SPOT-017 Priced in one currency, settled in another
    Scenario description: A sale is priced in MOP and paid to the merchant in USD.
    Test purpose: The pay names both currencies, and the amounts agree.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code. Price it in MOP.
      2. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    When the cashier charges 85.00 MOP, settled in USD
    Then the pay is priced in MOP and settled in USD [PAY-15]
    And the merchant has booked the amount that the gateway charged [PAY-8]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 36
  @SPOT-018a @barcode @spot @M @mock @observe
  Scenario: SPOT-018a Code of 16 digits with prefix 25
    Scenario description: The buyer shows a payment code of 16 digits that begins with 25.
    Test purpose: The till sends the code unchanged as text, and the payment succeeds.
    Test steps:
      1. Let the buyer show a code of 16 digits that begins with 25.
      2. Charge the amount at the till and scan the buyer's payment code.

    Given a buyer who pays at once with a 16-digit code that begins with 25
    When the cashier charges 12.34 USD
    Then the payment code has 16 digits and begins with 25 to 25 [PAY-20]
    And the payment code is sent as the buyer showed it [PAY-20]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the till shows success [IV-1]

  # Cases row 37
  @SPOT-018b @barcode @spot @M @mock @observe
  Scenario: SPOT-018b Code of 17 digits with prefix 26
    Scenario description: The buyer shows a payment code of 17 digits that begins with 26.
    Test purpose: The till sends the code unchanged as text, and the payment succeeds.
    Test steps:
      1. Let the buyer show a code of 17 digits that begins with 26.
      2. Charge the amount at the till and scan the buyer's payment code.

    Given a buyer who pays at once with a 17-digit code that begins with 26
    When the cashier charges 12.34 USD
    Then the payment code has 17 digits and begins with 26 to 26 [PAY-20]
    And the payment code is sent as the buyer showed it [PAY-20]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the till shows success [IV-1]

  # Cases row 38
  @SPOT-018c @barcode @spot @M @mock @observe
  Scenario: SPOT-018c Code of 19 digits with prefix 27
    Scenario description: The buyer shows a payment code of 19 digits that begins with 27.
    Test purpose: The till sends the code unchanged as text, and the payment succeeds.
    Test steps:
      1. Let the buyer show a code of 19 digits that begins with 27.
      2. Charge the amount at the till and scan the buyer's payment code.

    Given a buyer who pays at once with a 19-digit code that begins with 27
    When the cashier charges 12.34 USD
    Then the payment code has 19 digits and begins with 27 to 27 [PAY-20]
    And the payment code is sent as the buyer showed it [PAY-20]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the till shows success [IV-1]

  # Cases row 39
  @SPOT-018d @barcode @spot @M @mock @observe
  Scenario: SPOT-018d Code of 20 digits with prefix 28
    Scenario description: The buyer shows a payment code of 20 digits that begins with 28.
    Test purpose: The till sends the code unchanged as text, and the payment succeeds.
    Test steps:
      1. Let the buyer show a code of 20 digits that begins with 28.
      2. Charge the amount at the till and scan the buyer's payment code.

    Given a buyer who pays at once with a 20-digit code that begins with 28
    When the cashier charges 12.34 USD
    Then the payment code has 20 digits and begins with 28 to 28 [PAY-20]
    And the payment code is sent as the buyer showed it [PAY-20]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the till shows success [IV-1]

  # Cases row 40
  @SPOT-018e @barcode @spot @M @mock @observe
  Scenario: SPOT-018e Code of 22 digits with prefix 29
    Scenario description: The buyer shows a payment code of 22 digits that begins with 29.
    Test purpose: The till sends the code unchanged as text, and the payment succeeds.
    Test steps:
      1. Let the buyer show a code of 22 digits that begins with 29.
      2. Charge the amount at the till and scan the buyer's payment code.

    Given a buyer who pays at once with a 22-digit code that begins with 29
    When the cashier charges 12.34 USD
    Then the payment code has 22 digits and begins with 29 to 29 [PAY-20]
    And the payment code is sent as the buyer showed it [PAY-20]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the till shows success [IV-1]

  # Cases row 41
  @SPOT-018f @barcode @spot @M @mock @observe
  Scenario: SPOT-018f Code of 24 digits with prefix 30
    Scenario description: The buyer shows a payment code of 24 digits that begins with 30.
    Test purpose: The till sends the code unchanged as text, and the payment succeeds.
    Test steps:
      1. Let the buyer show a code of 24 digits that begins with 30.
      2. Charge the amount at the till and scan the buyer's payment code.

    Given a buyer who pays at once with a 24-digit code that begins with 30
    When the cashier charges 12.34 USD
    Then the payment code has 24 digits and begins with 30 to 30 [PAY-20]
    And the payment code is sent as the buyer showed it [PAY-20]
    And the trade ends as TRADE_SUCCESS [IV-4]
    And the till shows success [IV-1]

  # Cases row 42
  @SPOT-018g @barcode @spot @M @mock @observe
  Scenario: SPOT-018g Code of 32 digits
    Scenario description: The buyer shows a payment code of 32 digits, as newer guidance allows.
    Test purpose: The till sends the code unchanged.
    Test steps:
      1. Let the buyer show a code of 32 digits.
      2. Charge the amount at the till and scan the buyer's payment code.

    Given a buyer who pays at once with a 32-digit code that begins with 28
    When the cashier charges 12.34 USD
    Then the payment code has 32 digits and begins with 25 to 30 [PAY-21]
    And the payment code is sent as the buyer showed it [PAY-21]

  # Cases row 43
  @SPOT-019 @barcode @spot @M @mock @observe
  Scenario: SPOT-019 Buyer pays as the cancel leaves
    Scenario description: The buyer pays, but every query fails, so that the till cancels a trade that is paid when the cancel arrives.
    Test purpose: The cancel returns the money once, and the sale is not completed.
    Test steps:
      1. Let every query fail.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Let the buyer enter the password after 1 s.
      4. Check that the till shows failure and the money was returned.

    Given a buyer who must enter the password
    And no notice arrives
    And every query answers SYSTEM_ERROR
    When the cashier charges 12.34 USD
    And the buyer enters the password after 1 s
    Then the cancel that succeeds answers action refund [CNL-11]
    And the gateway has returned 12.34 USD in all [RFD-4]
    And none of the buyer's money is kept [CNL-16]
    And no payment is booked [PAY-17]
    And the till shows failure [UAT-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 44
  @SPOT-020 @barcode @spot @M @mock @observe
  Scenario: SPOT-020 Paid, answer lost, notice comes
    Scenario description: The buyer has paid, the answer to the pay is lost, and the notification arrives while the till queries.
    Test purpose: The sale is completed and booked once; nothing is cancelled or charged again.
    Test steps:
      1. Let the answer to the pay be lost after it took effect and the notification be delivered.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    And the merchant asks to be told by notices
    And the pay is not answered but takes effect
    When the cashier charges 12.34 USD
    Then each sale that was paid is booked once [PAY-16]
    And no cancel is sent [CNL-5]
    And the buyer is charged once [PAY-11]
    And the till shows success [IV-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 45
  @SPOT-021a @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-021a Business error on a pay is final (EXIST_FORBIDDEN_WORD)
    Scenario description: The pay is refused because of a forbidden word.
    Test purpose: That pay is not repeated, and the till shows failure.
    Test steps:
      1. Let the pay answer EXIST_FORBIDDEN_WORD.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till: it shows failure, and no second pay leaves.

    Given a buyer who pays at once
    And the pay answers EXIST_FORBIDDEN_WORD and does not take effect
    When the cashier charges 12.34 USD
    Then a pay that was refused is not sent again [PAY-12]
    And the till shows failure [UAT-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 46
  @SPOT-021b @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-021b Business error on a pay is final (PARTNER_ERROR)
    Scenario description: The pay is refused because of an account that is not set up.
    Test purpose: That pay is not repeated, and the till shows failure.
    Test steps:
      1. Let the pay answer PARTNER_ERROR.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till: it shows failure, and no second pay leaves.

    Given a buyer who pays at once
    And the pay answers PARTNER_ERROR and does not take effect
    When the cashier charges 12.34 USD
    Then a pay that was refused is not sent again [PAY-12]
    And the till shows failure [UAT-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 47
  @SPOT-022 @barcode @spot @O @mock @observe
  Scenario: SPOT-022 Cancel follows the last query without a pause
    Scenario description: The buyer never enters the password.
    Test purpose: Between the last query and the cancel lies less than one interval, in which the buyer could still pay.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code. Do not enter the password.
      2. Watch the till until it gives up.

    Given a buyer who must enter the password
    When the cashier charges 12.34 USD
    Then the cancel follows the last query within 6 s [CNL-3]
    And the till shows failure [UAT-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 48
  @SPOT-023 @barcode @spot @M @mock @observe @relay
  Scenario: SPOT-023 Left-over trades are closed
    Scenario description: The till dies while the buyer is asked for the password.
    Test purpose: The background job queries or cancels the trade, and the order is final on all sides.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code. Do not enter the password.
      2. Switch the till off after 10 s.
      3. Wait for the background job and compare order and trade.

    Given a buyer who must enter the password
    When the cashier charges 12.34 USD
    And the till dies after 10 s
    Then the trade is queried or cancelled within 10 min of the death of the till [PAY-18]
    And the trade ends as TRADE_CLOSED [PAY-9]
    And no payment is booked [PAY-17]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 49
  @SPOT-024 @barcode @spot @M @mock @observe
  Scenario: SPOT-024 Past the cancel window
    Scenario description: The buyer has paid, nothing proves it to the till, and the cancel is refused because its day is over.
    Test purpose: The merchant does not repeat the cancel, finds out that the trade is paid, and refunds.
    Test steps:
      1. Let every answer to a pay be lost and queries fail for longer than any till waits, and refuse every cancel as too late.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Wait for the background job and compare order and trade.

    Given a buyer who pays at once
    And no notice arrives
    And no pay is answered, but the first takes effect
    And every query answers SYSTEM_ERROR for 130 s
    And the cancel is refused because its day is over
    When the cashier charges 12.34 USD
    Then a cancel that answers retry flag N is not sent again [CNL-12]
    And a paid trade whose cancel is refused is refunded [CNL-15]
    And none of the buyer's money is kept [CNL-16]
    And the till shows failure [UAT-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 50
  @SPOT-025 @barcode @spot @M @attested
  Scenario: SPOT-025 Receipt
    Scenario description: The receipt names the order or the Alipay trade and the local time to the second, and no amount in the buyer's currency.
    Test purpose: The tester confirms the statement and signs it.
    Test steps:
      1. Attach: a photograph of a receipt of SPOT-001.
      2. The tester signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-5]

  # Cases row 52
  @SPOT-027 @barcode @spot @M @mock @observe
  Scenario: SPOT-027 Late success notice after a cancel
    Scenario description: The buyer pays while every query fails; the till cancels, and the notification of the success arrives afterwards.
    Test purpose: The result of the cancel decides: the sale is not completed and none of the money is kept.
    Test steps:
      1. Let every query fail and hold the notification back for three minutes.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Let the buyer enter the password after 5 s.
      4. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who must enter the password
    And the merchant asks to be told by notices
    And notices arrive 180 s late
    And every query answers SYSTEM_ERROR
    When the cashier charges 12.34 USD
    And the buyer enters the password after 5 s
    Then no payment is booked [PAY-17]
    And none of the buyer's money is kept [CNL-16]
    And the till shows failure [UAT-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 56
  @SPOT-031 @barcode @spot @O @mock @observe @relay
  Scenario: SPOT-031 First query in time
    Scenario description: The pay is not answered.
    Test purpose: The merchant asks soon after it has given up waiting.
    Test steps:
      1. Let the answer to the pay be lost.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Look when the first query leaves.

    Given a buyer who pays at once
    And no notice arrives
    And the pay is not answered but takes effect
    When the cashier charges 12.34 USD
    Then the first query follows the unanswered pay within 5 s [POLL-6]
    And the buyer is charged once [PAY-11]

  # Cases row 57
  @SPOT-032 @barcode @spot @C @mock @observe
  Scenario: SPOT-032 TRADE_BUYER_NOT_MATCH
    Scenario description: The pay answers TRADE_BUYER_NOT_MATCH: the id was used with the code of another buyer.
    Test purpose: The sale goes on with the same code under a new id, after the first is final.
    Test steps:
      1. Let the pay answer TRADE_BUYER_NOT_MATCH.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Charge again with the code that was used first.

    Given a buyer who pays at once
    And the pay answers TRADE_BUYER_NOT_MATCH and does not take effect
    When the cashier charges 12.34 USD
    And the cashier charges 12.34 USD after 20 s
    Then a pay that was refused is not sent again [PAY-12]
    And a pay under a new id is sent only after the one before is final [PAY-13]
    And the buyer is charged once [PAY-11]
    And the till shows success [IV-1]
    And till, merchant and gateway agree on the end [PAY-8]
