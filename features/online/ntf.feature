# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: NTF Asynchronous notifications - all online products

  # Cases row 100
  @NTF-001 @online @ntf @C @mock @observe @relay
  Scenario: NTF-001 Genuine notice
    Scenario description: The buyer pays, and the gateway tells the merchant.
    Test purpose: The merchant verifies the notice, books the payment once and answers with success.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    Then every genuine notice is acknowledged with success [NTC-1]
    And nothing stands before or after the word of an acknowledgement [NTC-2]
    And nothing is delivered before a verified notice or a query proves the payment [ORD-2]
    And the payment is booked once [NTC-4]
    And the trade ends as TRADE_FINISHED [ORD-5]

  # Cases row 102
  @NTF-002 @online @ntf @C @mock @observe
  Scenario: NTF-002 Duplicate notice
    Scenario description: The same notice comes a second time, after it was acknowledged.
    Test purpose: The payment is booked once; the second notice is acknowledged like the first.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Send the notice again.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the notice comes again after 90 s
    Then the payment is booked once although its notice comes again [NTC-4]
    And every genuine notice is acknowledged with success [NTC-1]

  # Cases row 104
  @NTF-003 @online @ntf @C @mock @observe
  Scenario: NTF-003 Retry ladder
    Scenario description: No acknowledgement reaches the gateway: the notice comes again and again for a day.
    Test purpose: However often the notice comes, the payment is booked once.
    Test steps:
      1. Arm the gateway so that it hears no acknowledgement.
      2. Order in the shop and go to the cashier.
      3. Let the buyer pay.
      4. Wait until the notices have ended, or let time lapse.
      5. Look at the order in the shop and in the books.

    Given no answer to a notice reaches the gateway
    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    Then an unacknowledged notice comes 8 times within 25 h under one notify_id [NTC-13]
    And the payment is booked once although its notice comes again [NTC-4]
    And every genuine notice is acknowledged with success [NTC-1]

  # Cases row 106
  @NTF-004 @online @ntf @C @mock @observe
  Scenario: NTF-004 Forged signature
    Scenario description: Somebody else sends a notice that says the order is paid. The buyer never pays.
    Test purpose: The forged notice changes nothing; the order is closed in the end.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer log in and stop there.
      3. Send a forged notice.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer logs in after 10 s
    And a forged notice comes after 30 s
    Then nothing is booked because of a forged notice [NTC-5]
    And a forged notice is not acknowledged [NTC-6]
    And the unpaid order is closed [ORD-9]

  # Cases row 108
  @NTF-005 @online @ntf @C @mock @observe
  Scenario: NTF-005 Wrong amount
    Scenario description: A well-signed notice names another amount than was ordered.
    Test purpose: The order is not booked as paid.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer log in and stop there.
      3. Send a notice with another amount.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer logs in after 10 s
    And a notice with another amount comes after 30 s
    Then nothing is booked because of a notice with another amount [NTC-7]

  # Cases row 110
  @NTF-006 @online @ntf @C @mock @observe
  Scenario: NTF-006 Wrong currency
    Scenario description: A well-signed notice names another currency than was ordered.
    Test purpose: The order is not booked as paid.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer log in and stop there.
      3. Send a notice with another currency.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer logs in after 10 s
    And a notice with another currency comes after 30 s
    Then nothing is booked because of a notice with another currency [NTC-8]

  # Cases row 112
  @NTF-007 @online @ntf @C @mock @observe
  Scenario: NTF-007 Unknown order
    Scenario description: A well-signed notice is about an order that the merchant never made.
    Test purpose: Nothing is booked.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer log in and stop there.
      3. Send a notice about an order id that does not exist.
      4. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer logs in after 10 s
    And a notice about an unknown order comes after 30 s
    Then nothing is booked because of a notice about an unknown order [NTC-9]

  # Cases row 114
  @NTF-008 @online @ntf @C @mock @observe
  Scenario: NTF-008 notify_verify says false
    Scenario description: The buyer has paid and the notice is well signed, but notify_verify does not confirm it.
    Test purpose: A merchant that asks notify_verify does not act on the notice; the payment is learnt from a query.
    Test steps:
      1. Let notify_verify answer false.
      2. Order in the shop and go to the cashier.
      3. Let the buyer pay.
      4. Look at the order in the shop and in the books.

    Given the merchant asks notify_verify
    And notify_verify answers false
    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    Then nothing is booked because of a notice that notify_verify does not confirm [NTC-10]
    And nothing is delivered before a verified notice or a query proves the payment [ORD-2]

  # Cases row 115
  @NTF-009 @online @ntf @C @mock @observe
  Scenario: NTF-009 Blank for plus
    Scenario description: On the way to the merchant every plus of the signature has become a blank.
    Test purpose: The notice is still verified and the payment booked once.
    Test steps:
      1. Configure RSA2 as the signature type.
      2. Order in the shop and go to the cashier.
      3. Let the buyer pay.
      4. Send the notice with blanks in its signature.
      5. Look at the order in the shop and in the books.

    Given calls are signed with RSA2
    And no notice arrives
    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And a notice with blanks for plus comes after 30 s
    Then a notice with blanks for plus is taken for genuine [NTC-11]
    And the payment is booked once [NTC-4]

  # Cases row 116
  @NTF-010 @online @ntf @C @mock @observe
  Scenario: NTF-010 Notice crosses a query
    Scenario description: The notice arrives while a query is on its way that will say the same.
    Test purpose: The payment is booked once.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay just before the shop queries.
      3. Look at the order in the shop and in the books.

    Given every query is answered 3 s late
    And notices arrive 2 s late
    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 59 s
    Then the payment is booked once although a notice crosses an answer [NTC-4]
    And every genuine notice is acknowledged with success [NTC-1]

  # Cases row 118
  @NTF-011 @online @ntf @C @mock @observe
  Scenario: NTF-011 Out of order
    Scenario description: The order was paid and refunded in full when its payment notice comes once more.
    Test purpose: The order stays refunded.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Refund in the shop.
      4. Send the notice of the payment again.
      5. Look at the order in the shop and in the books.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the shop refunds 12.34 USD after 60 s
    And the notice comes again after 90 s
    Then no notice opens a final order again [NTC-12]
    And the payment is booked once [NTC-4]

  # Cases row 119
  @NTF-012 @online @ntf @C @mock @observe @relay
  Scenario: NTF-012 Acknowledgement bytes
    Scenario description: The buyer pays, and the bytes of the acknowledgement are looked at.
    Test purpose: The acknowledgement is plain text: no HTML, no byte-order mark, no redirect.
    Test steps:
      1. Order in the shop and go to the cashier.
      2. Let the buyer pay.
      3. Look at the answer to the notice in the recording.

    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    Then no answer to a notice is a page, a redirect or begins with a byte-order mark [NTC-3]
    And nothing stands before or after the word of an acknowledgement [NTC-2]
    And every genuine notice is acknowledged with success [NTC-1]

  # Cases row 121
  @NTF-013 @online @ntf @O @mock @observe
  Scenario: NTF-013 Slow endpoint
    Scenario description: The merchant takes so long to answer that the gateway gives up and sends the notice again.
    Test purpose: The payment is booked once all the same.
    Test steps:
      1. Make the endpoint answer slowly.
      2. Order in the shop and go to the cashier.
      3. Let the buyer pay.
      4. Look at the order in the shop and in the books.

    Given every answer to a notice takes 20 s
    When a customer orders 12.34 USD online
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    Then the payment is booked once although its notice comes again [NTC-4]
