<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.title>${msg("portalAccountDisabledTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg("portalAccountDisabledText", realmName)}</@mail.text>
<@mail.text>${msg("portalAccountDisabledNext")}</@mail.text>
<@mail.why "portalMailWhyAccount"/>
</@layout.emailLayout>
