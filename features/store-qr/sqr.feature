# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: SQR Store QR code - store QR code

  # Cases row 65
  @SQR-001 @store-qr @sqr @M @mock @sandbox @observe @relay
  Scenario: SQR-001 Store code created
    Scenario description: The merchant has the code of a store made, twice.
    Test purpose: The code names merchant and store, and the second request returns the same code. The sandbox may refuse country_code and address, which production asks for.
    Test steps:
      1. Have the code of a store made.
      2. Ask for it again.
      3. Compare the codes.

    When a store code is made after 0 s
    And a store code is made after 30 s
    Then every code to be scanned is asked for with a notify_url [QR-1]
    And the store code carries store_id and secondary_merchant_id [QR-5]
    And the gateway returns the store code [QR-6]
    And a second code of the same store is the same code [QR-7]

  # Cases row 66
  @SQR-002 @store-qr @sqr @M @mock @sandbox @observe @relay
  Scenario: SQR-002 Paid by store code
    Scenario description: A buyer scans the code of the store and types the amount; the notification is the first that the merchant hears.
    Test purpose: There is one sale for each trade, with the amount and currency that were paid, and the cashier sees it.
    Test steps:
      1. Have the code of a store made.
      2. Scan it twice and pay 12.34 and 5.00.
      3. Compare the order in the merchant's books with the trade at the gateway.

    Given a buyer who pays at once
    When a store code is made after 0 s
    And the buyer scans the store code and pays 12.34 USD after 20 s
    And the buyer scans the store code and pays 5.00 USD after 40 s
    Then each sale that was paid is booked once [PAY-16]
    And the merchant has booked the amount that the gateway charged [PAY-8]
    And success is learnt from a query or a verified notice [IV-3]
    And the gateway has charged for 2 sales [QR-8]
    And the till shows success [IV-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 67
  @SQR-003 @store-qr @sqr @C @mock @sandbox @observe
  Scenario: SQR-003 Stop, restart, delete
    Scenario description: The code of a store is stopped, restarted and deleted; a buyer scans it each time.
    Test purpose: Only the scan after the restart is paid.
    Test steps:
      1. Have the code of a store made.
      2. Stop it and scan it, restart it and scan it, delete it and scan it.
      3. Compare the payments.

    Given a buyer who pays at once
    When a store code is made after 0 s
    And the store code is stopped after 10 s
    And the buyer scans the store code and pays 1.00 USD after 20 s
    And the store code is restarted after 30 s
    And the buyer scans the store code and pays 2.00 USD after 40 s
    And the store code is deleted after 50 s
    And the buyer scans the store code and pays 3.00 USD after 60 s
    Then the gateway has charged for 1 sale [QR-8]
    And each sale that was paid is booked once [PAY-16]

  # Cases row 68
  @SQR-004 @store-qr @sqr @C @mock @sandbox
  Scenario: SQR-004 Store data modified
    Scenario description: The data behind the code of a store are changed, and a buyer pays by it.
    Test purpose: The payment carries the new data, and its sale is booked.
    Test steps:
      1. Have the code of a store made.
      2. Change its data.
      3. Scan it and pay.

    Given a buyer who pays at once
    When a store code is made after 0 s
    And the store code is given other data after 20 s
    And the buyer scans the store code and pays 12.34 USD after 40 s
    Then a payment by the store code carries the data of its last change [QR-9]
    And each sale that was paid is booked once [PAY-16]
