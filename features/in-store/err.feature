# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: ERR Errors on the wire - all in-store products

  # Cases row 194
  @ERR-001a @in-store @err @M @mock @observe @relay
  Scenario: ERR-001a Access errors to a pay
    Scenario description: The gateway refuses the pay with an error at access level: one code after the other with a test driver, one drawn code by hand.
    Test purpose: A refused pay is not sent again unchanged, the cashier is told, and the sale ends without money on all sides.
    Test steps:
      1. Arm the access errors at the gateway.
      2. Charge the amount at the till for each of them.
      3. Check what the till tells the cashier.

    Given a buyer who pays at once
    And each pay is refused with another access error code
    When the cashier charges 12.34 USD until every armed error has come
    Then a refused call is not sent again unchanged [ERRC-8]
    And the till tells the buyer why a refused sale failed [ERRC-9]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows failure [UAT-1]

  # Cases row 195
  @ERR-001b @in-store @err @M @mock @observe @relay
  Scenario: ERR-001b Access error to a refund
    Scenario description: The gateway refuses the refund with an error at access level.
    Test purpose: A refused refund is not sent again unchanged, nothing is booked as refunded, and the order stands as paid.
    Test steps:
      1. Arm the access errors at the gateway.
      2. Sell and refund at the till.
      3. Read the order in the merchant's books.

    Given a buyer who pays at once
    And the refund is refused with an access error code
    When the cashier charges 12.34 USD
    And the cashier refunds 12.34 USD after 30 s
    Then a refused call is not sent again unchanged [ERRC-8]
    And nothing is booked as refunded [RFD-10]
    And the order stands as paid in the merchant's books [RFD-15]

  # Cases row 197
  @ERR-002a @in-store @err @M @mock @observe @relay
  Scenario: ERR-002a Pay answers SYSTEM_EXCEPTION
    Scenario description: The buyer has paid, but the pay is answered with SYSTEM_EXCEPTION, which leaves the outcome open.
    Test purpose: The merchant queries first, or sends the same request again under the same id, and completes the sale: no cancel, no second charge.
    Test steps:
      1. Arm the error at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.

    Given a buyer who pays at once
    And the pay answers SYSTEM_EXCEPTION but takes effect
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-10]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And no pay is sent under a new id [PAY-10]
    And no cancel is sent [CNL-5]
    And the buyer is charged once [PAY-11]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows success [IV-1]

  # Cases row 198
  @ERR-002b @in-store @err @M @mock @observe @relay
  Scenario: ERR-002b Pay answers ORDER_SUCCESS_PAY_INPROCESS
    Scenario description: The buyer has paid, but the pay is answered with ORDER_SUCCESS_PAY_INPROCESS, which leaves the outcome open.
    Test purpose: The merchant queries first, or sends the same request again under the same id, and completes the sale: no cancel, no second charge.
    Test steps:
      1. Arm the error at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.

    Given a buyer who pays at once
    And the pay answers ORDER_SUCCESS_PAY_INPROCESS but takes effect
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-10]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And no pay is sent under a new id [PAY-10]
    And no cancel is sent [CNL-5]
    And the buyer is charged once [PAY-11]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows success [IV-1]

  # Cases row 199
  @ERR-003 @in-store @err @M @mock @observe @relay
  Scenario: ERR-003 Errors of the buyer's side
    Scenario description: The pay fails for a reason of the buyer's side or of risk control: one code after the other with a test driver, one drawn code by hand.
    Test purpose: The cashier can tell the buyer what to do, the same payment is not tried again, and the sale ends without money on all sides.
    Test steps:
      1. Arm the errors of the buyer's side at the gateway.
      2. Charge the amount at the till for each of them.
      3. Check what the till tells the cashier.

    Given a buyer who pays at once
    And each pay fails with another error code of the buyer's side
    When the cashier charges 12.34 USD until every armed error has come
    Then a refused call is not sent again unchanged [ERRC-9]
    And the till tells the buyer why a refused sale failed [ERRC-9]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows failure [UAT-1]

  # Cases row 200
  @ERR-004a @in-store @err @M @mock @observe @relay
  Scenario: ERR-004a Connection reset
    Scenario description: The buyer has paid, but the connection of the pay is reset.
    Test purpose: The merchant takes the result for unknown, finds out that the sale is paid and completes it: no cancel, no second charge.
    Test steps:
      1. Arm the fault at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.

    Given a buyer who pays at once
    And the pay takes effect but its connection is reset
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-11]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And no pay is sent under a new id [PAY-10]
    And no cancel is sent [CNL-5]
    And the buyer is charged once [PAY-11]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows success [IV-1]

  # Cases row 201
  @ERR-004b @in-store @err @M @mock @observe @relay
  Scenario: ERR-004b Empty answer
    Scenario description: The buyer has paid, but the answer to the pay has no content.
    Test purpose: The merchant takes the result for unknown, finds out that the sale is paid and completes it: no cancel, no second charge.
    Test steps:
      1. Arm the fault at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.

    Given a buyer who pays at once
    And the pay takes effect but its answer is empty
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-11]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And no pay is sent under a new id [PAY-10]
    And no cancel is sent [CNL-5]
    And the buyer is charged once [PAY-11]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows success [IV-1]

  # Cases row 202
  @ERR-004c @in-store @err @M @mock @observe @relay
  Scenario: ERR-004c Torn answer
    Scenario description: The buyer has paid, but the answer to the pay breaks off in the middle.
    Test purpose: The merchant takes the result for unknown, finds out that the sale is paid and completes it: no cancel, no second charge.
    Test steps:
      1. Arm the fault at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.

    Given a buyer who pays at once
    And the pay takes effect but its answer breaks off
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-11]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And no pay is sent under a new id [PAY-10]
    And no cancel is sent [CNL-5]
    And the buyer is charged once [PAY-11]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows success [IV-1]

  # Cases row 203
  @ERR-004d @in-store @err @M @mock @observe @relay
  Scenario: ERR-004d HTTP error status
    Scenario description: The buyer has paid, but the pay is answered with HTTP status 500.
    Test purpose: The merchant takes the result for unknown, finds out that the sale is paid and completes it: no cancel, no second charge.
    Test steps:
      1. Arm the fault at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.

    Given a buyer who pays at once
    And the pay takes effect but its answer is HTTP status 500
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-11]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And no pay is sent under a new id [PAY-10]
    And no cancel is sent [CNL-5]
    And the buyer is charged once [PAY-11]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows success [IV-1]

  # Cases row 204
  @ERR-004e @in-store @err @M @mock @observe @relay
  Scenario: ERR-004e HTML page instead of an answer
    Scenario description: The buyer has paid, but the pay is answered with a page for people.
    Test purpose: The merchant takes the result for unknown, finds out that the sale is paid and completes it: no cancel, no second charge.
    Test steps:
      1. Arm the fault at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.

    Given a buyer who pays at once
    And the pay takes effect but its answer is an HTML page
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-11]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And no pay is sent under a new id [PAY-10]
    And no cancel is sent [CNL-5]
    And the buyer is charged once [PAY-11]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows success [IV-1]

  # Cases row 205
  @ERR-004f @in-store @err @M @mock @observe @relay
  Scenario: ERR-004f Slow drip
    Scenario description: The buyer has paid, but the answer to the pay comes a few bytes at a time, longer than any till waits.
    Test purpose: The merchant takes the result for unknown, finds out that the sale is paid and completes it: no cancel, no second charge.
    Test steps:
      1. Arm the fault at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.

    Given a buyer who pays at once
    And the pay takes effect but its answer drips in over 60 s
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-11]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And no pay is sent under a new id [PAY-10]
    And no cancel is sent [CNL-5]
    And the buyer is charged once [PAY-11]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows success [IV-1]

  # Cases row 206
  @ERR-007a @in-store @err @M @mock @observe
  Scenario: ERR-007a Answer in another charset
    Scenario description: The buyer has paid, but the answer to the pay is written in another character set than it says.
    Test purpose: The merchant takes the result for unknown, finds out that the sale is paid and completes it: no cancel, no second charge.
    Test steps:
      1. Arm the fault at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.

    Given a buyer who pays at once
    And the pay takes effect but its answer is in another charset than it says
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-12]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And no pay is sent under a new id [PAY-10]
    And no cancel is sent [CNL-5]
    And the buyer is charged once [PAY-11]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows success [IV-1]

  # Cases row 207
  @ERR-007b @in-store @err @M @mock @observe
  Scenario: ERR-007b Answer with a document type
    Scenario description: The buyer has paid, but the answer to the pay brings a document type with an entity of its own.
    Test purpose: The merchant takes the result for unknown, finds out that the sale is paid and completes it: no cancel, no second charge.
    Test steps:
      1. Arm the fault at the gateway.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.

    Given a buyer who pays at once
    And the pay takes effect but its answer brings a document type
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-12]
    And successive queries are 2 s to 6 s apart [POLL-2]
    And no pay is sent under a new id [PAY-10]
    And no cancel is sent [CNL-5]
    And the buyer is charged once [PAY-11]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows success [IV-1]

  # Cases row 208
  @ERR-009 @in-store @err @C @mock @observe
  Scenario: ERR-009 Gateway cannot be reached
    Scenario description: For two minutes no connection to the gateway comes about: every call is broken before it takes effect.
    Test purpose: The merchant turns to the backup gateway where it has one; otherwise the result is unknown: it tries, raises an alarm, keeps what it could not deliver, and in the end all sides agree.
    Test steps:
      1. Let the gateway break every connection for two minutes.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Check that an alarm has reached the person in charge.
      4. Wait until the merchant's background job has settled the order.

    Given a buyer who pays at once
    And no call reaches the gateway for 2 min
    When the cashier charges 12.34 USD
    Then the pay is sent again unchanged, or the trade is queried at least 1 time [ERRC-11]
    And no pay is sent under a new id [PAY-10]
    And till, merchant and gateway agree on the end [PAY-8]
    And an alarm is raised [ERRC-3]

  # Cases row 209
  @ERR-010 @in-store @err @O @mock @observe @relay
  Scenario: ERR-010 Silent resend
    Scenario description: The connection of the pay is reset after the pay has taken effect.
    Test purpose: No HTTP library sends the same bytes again at once, behind the back of the merchant.
    Test steps:
      1. Let the gateway reset the connection of the pay.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Watch the till until it shows a final result. Do not start the sale again by hand.

    Given a buyer who pays at once
    And the pay takes effect but its connection is reset
    When the cashier charges 12.34 USD
    Then the same bytes are not sent again within 1 s of a broken connection [HOUSE-1]
    And the buyer is charged once [PAY-11]
    And till, merchant and gateway agree on the end [PAY-8]
