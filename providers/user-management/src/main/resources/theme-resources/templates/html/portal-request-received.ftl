<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.title>${msg("portalRequestReceivedTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg("portalRequestReceivedText")}</@mail.text>
<@mail.questions/>
<@mail.why "portalMailWhyRequest"/>
</@layout.emailLayout>
