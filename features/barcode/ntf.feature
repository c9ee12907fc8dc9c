# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: NTF Asynchronous notifications - barcode payment

  # Cases row 101
  @NTF-001b @barcode @ntf @C @mock @observe @relay
  Scenario: NTF-001b Genuine notice (barcode)
    Scenario description: The buyer pays, and the gateway tells the merchant.
    Test purpose: The merchant verifies the notice, books the payment once and answers with success.
    Test steps:
      1. Charge at the till; the merchant asks for notices.
      2. Look at the order in the shop and in the books.

    Given the merchant asks to be told by notices
    And a buyer who pays at once
    When the cashier charges 12.34 USD
    Then every genuine notice is acknowledged with success [NTC-1]
    And nothing stands before or after the word of an acknowledgement [NTC-2]
    And the payment is booked once [NTC-4]
    And the trade ends as TRADE_SUCCESS [IV-4]

  # Cases row 103
  @NTF-002b @barcode @ntf @C @mock @observe
  Scenario: NTF-002b Duplicate notice (barcode)
    Scenario description: The same notice comes a second time, after it was acknowledged.
    Test purpose: The payment is booked once; the second notice is acknowledged like the first.
    Test steps:
      1. Charge at the till; the merchant asks for notices.
      2. Send the notice again.
      3. Look at the order in the shop and in the books.

    Given the merchant asks to be told by notices
    And a buyer who pays at once
    When the cashier charges 12.34 USD
    And the notice comes again after 90 s
    Then the payment is booked once although its notice comes again [NTC-4]
    And every genuine notice is acknowledged with success [NTC-1]

  # Cases row 105
  @NTF-003b @barcode @ntf @C @mock @observe
  Scenario: NTF-003b Retry ladder (barcode)
    Scenario description: No acknowledgement reaches the gateway: the notice comes again and again for a day.
    Test purpose: However often the notice comes, the payment is booked once.
    Test steps:
      1. Charge at the till; the merchant asks for notices.
      2. Wait until the notices have ended, or let time lapse.
      3. Look at the order in the shop and in the books.

    Given the merchant asks to be told by notices
    And a buyer who pays at once
    And no answer to a notice reaches the gateway
    When the cashier charges 12.34 USD
    Then an unacknowledged notice comes 8 times within 25 h under one notify_id [NTC-13]
    And the payment is booked once although its notice comes again [NTC-4]
    And every genuine notice is acknowledged with success [NTC-1]

  # Cases row 107
  @NTF-004b @barcode @ntf @C @mock @observe
  Scenario: NTF-004b Forged signature (barcode)
    Scenario description: Somebody else sends a notice that says the order is paid. The buyer never pays.
    Test purpose: The forged notice changes nothing; the order is closed in the end.
    Test steps:
      1. Charge at the till; the merchant asks for notices.
      2. Send a forged notice; do not enter the password.
      3. Look at the order in the shop and in the books.

    Given the merchant asks to be told by notices
    And a buyer who must enter the password
    When the cashier charges 12.34 USD
    And a forged notice comes after 10 s
    Then nothing is booked because of a forged notice [NTC-5]
    And a forged notice is not acknowledged [NTC-6]
    And the till shows failure [PAY-8]

  # Cases row 109
  @NTF-005b @barcode @ntf @C @mock @observe
  Scenario: NTF-005b Wrong amount (barcode)
    Scenario description: A well-signed notice names another amount than was ordered.
    Test purpose: The order is not booked as paid.
    Test steps:
      1. Charge at the till; the merchant asks for notices.
      2. Send a notice with another amount.
      3. Look at the order in the shop and in the books.

    Given the merchant asks to be told by notices
    And a buyer who must enter the password
    When the cashier charges 12.34 USD
    And a notice with another amount comes after 10 s
    Then nothing is booked because of a notice with another amount [NTC-7]

  # Cases row 111
  @NTF-006b @barcode @ntf @C @mock @observe
  Scenario: NTF-006b Wrong currency (barcode)
    Scenario description: A well-signed notice names another currency than was ordered.
    Test purpose: The order is not booked as paid.
    Test steps:
      1. Charge at the till; the merchant asks for notices.
      2. Send a notice with another currency.
      3. Look at the order in the shop and in the books.

    Given the merchant asks to be told by notices
    And a buyer who must enter the password
    When the cashier charges 12.34 USD
    And a notice with another currency comes after 10 s
    Then nothing is booked because of a notice with another currency [NTC-8]

  # Cases row 113
  @NTF-007b @barcode @ntf @C @mock @observe
  Scenario: NTF-007b Unknown order (barcode)
    Scenario description: A well-signed notice is about an order that the merchant never made.
    Test purpose: Nothing is booked.
    Test steps:
      1. Charge at the till; the merchant asks for notices.
      2. Send a notice about an order id that does not exist.
      3. Look at the order in the shop and in the books.

    Given the merchant asks to be told by notices
    And a buyer who must enter the password
    When the cashier charges 12.34 USD
    And a notice about an unknown order comes after 10 s
    Then nothing is booked because of a notice about an unknown order [NTC-9]

  # Cases row 117
  @NTF-010b @barcode @ntf @C @mock @observe
  Scenario: NTF-010b Notice before the answer (barcode)
    Scenario description: The notice arrives before the answer to the pay or to the query that says the same.
    Test purpose: The payment is booked once.
    Test steps:
      1. Charge at the till; let queries be answered late.
      2. Enter the password just before the first query leaves; the notice comes while it is on its way.
      3. Look at the order in the shop and in the books.

    Given the merchant asks to be told by notices
    And a buyer who must enter the password
    And every query is answered 3 s late
    And notices arrive 2.5 s late
    When the cashier charges 12.34 USD
    And the buyer enters the password after 3 s
    Then the payment is booked once although a notice crosses an answer [NTC-4]

  # Cases row 120
  @NTF-012b @barcode @ntf @C @mock @observe @relay
  Scenario: NTF-012b Acknowledgement bytes (barcode)
    Scenario description: The buyer pays, and the bytes of the acknowledgement are looked at.
    Test purpose: The acknowledgement is plain text: no HTML, no byte-order mark, no redirect.
    Test steps:
      1. Charge at the till; the merchant asks for notices.
      2. Look at the answer to the notice in the recording.

    Given the merchant asks to be told by notices
    And a buyer who pays at once
    When the cashier charges 12.34 USD
    Then no answer to a notice is a page, a redirect or begins with a byte-order mark [NTC-3]
    And every genuine notice is acknowledged with success [NTC-1]
